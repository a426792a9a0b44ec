package dev.siegel.protocols.sip;

/** Why a request was refused, for ms-diagnostics and ms-diagnostics-public (ids of MS-OCER 7.2). */
public record Diagnostics(int id, String reason) {
    private static final int MOST_DIGITS = 9;

    /** For ms-diagnostics, which names the server and stays inside. */
    public String headerValue(String source) {
        return publicHeaderValue() + ";source=" + Characters.quoted(source);
    }

    /** For ms-diagnostics-public, which may cross the edge. */
    public String publicHeaderValue() {
        return id + ";reason=" + Characters.quoted(reason);
    }

    public static Diagnostics parse(SipHeader header) {
        Cursor cursor = new Cursor(header.name(), header.value());
        String id = cursor.until(";");
        if (!Characters.isDigits(id) || id.length() > MOST_DIGITS) {
            throw cursor.malformed("not an id");
        }
        String reason = Parameters.read(cursor).value("reason").orElse("");
        return new Diagnostics(Integer.parseInt(id), reason);
    }
}
