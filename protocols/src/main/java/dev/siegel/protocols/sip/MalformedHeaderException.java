package dev.siegel.protocols.sip;

/** A header is missing, too long or does not mean what its name promises. */
public final class MalformedHeaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    public MalformedHeaderException(String header, String why) {
        super(header + ": " + why);
        this.explanation = header + ": " + why;
    }

    /** The header and what is wrong with it; never its value. */
    public String explanation() {
        return explanation;
    }
}
