package dev.siegel.protocols.sip;

/** A header is missing, too long or does not mean what its name promises. */
public final class MalformedHeaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedHeaderException(String header, String why) {
        super(header + ": " + why);
    }
}
