package dev.siegel.protocols.sip;

/** The number and method of a CSeq header; the number keeps its spelling, which is signed. */
public record CSeq(String number, String method) {
    /** RFC 3261 8.1.1.5: below 2^31. */
    private static final int MOST_DIGITS = 10;

    static CSeq parse(String value) {
        String[] parts = value.split("[ \\t]+", -1);
        if (parts.length != 2
                || !Characters.isDigits(parts[0])
                || parts[0].length() > MOST_DIGITS
                || !Characters.isToken(parts[1])) {
            throw new MalformedHeaderException(HeaderName.CSEQ, "not a number and a method");
        }
        return new CSeq(parts[0], parts[1]);
    }

    public long sequence() {
        return Long.parseLong(number);
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}
