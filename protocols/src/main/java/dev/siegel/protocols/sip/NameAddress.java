package dev.siegel.protocols.sip;

import java.util.Optional;

/**
 * What From, To and Contact hold: an address, perhaps with a name before it and parameters after.
 */
public record NameAddress(String displayName, String uri, Parameters parameters) {
    /** Longer than any address, tag or Call-ID a client has a use for. */
    static final int LONGEST = 1024;

    /** What would end an address where it is written into a header. */
    private static final String UNSAFE = "<>\"";

    public static NameAddress parse(String header, String value) {
        Cursor cursor = new Cursor(header, value);
        cursor.skipBlanks();
        boolean quoted = !cursor.atEnd() && cursor.peek() == '"';
        String start = quoted ? cursor.quoted() : cursor.until("<;\"");
        cursor.skipBlanks();
        if (!cursor.takeIf('<')) {
            if (quoted) {
                throw cursor.malformed("no address after the name");
            }
            return new NameAddress("", checked(cursor, start), Parameters.read(cursor));
        }
        String uri = cursor.until(">");
        if (!cursor.takeIf('>')) {
            throw cursor.malformed("'<' without '>'");
        }
        return new NameAddress(start, checked(cursor, uri), Parameters.read(cursor));
    }

    public Optional<String> tag() {
        return parameters.value("tag");
    }

    public Optional<Epid> epid() {
        return parameters.value("epid").map(Epid::new);
    }

    private static String checked(Cursor cursor, String uri) {
        boolean broken = uri.chars().anyMatch(c -> c <= ' ' || c == 0x7f || UNSAFE.indexOf(c) >= 0);
        if (uri.isEmpty() || uri.length() > LONGEST || broken) {
            throw cursor.malformed("not an address");
        }
        return uri;
    }
}
