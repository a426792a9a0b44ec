package dev.siegel.protocols.tlsdsk;

import java.util.Base64;
import java.util.Optional;

/** The text form of a flight in an authentication header: base64 without line breaks. */
public final class GssapiData {
    /** Of the text, in characters; longer ones are not decoded. */
    public static final int LONGEST = (TlsConstants.LONGEST_FLIGHT + 2) / 3 * 4;

    private GssapiData() {}

    /** The flight, or nothing if the text is empty, too long or no base64. */
    public static Optional<byte[]> decode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String encode(byte[] flight) {
        return Base64.getEncoder().encodeToString(flight);
    }
}
