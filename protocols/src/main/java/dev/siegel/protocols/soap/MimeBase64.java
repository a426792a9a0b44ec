package dev.siegel.protocols.soap;

import java.util.Base64;

/**
 * Base64 in lines of 76 characters and CRLF, with a leading line break, as pidgin-sipe sends its
 * request.
 */
final class MimeBase64 {
    private static final String LINE_BREAK = "\r\n";

    private MimeBase64() {}

    static String lines(Octets octets) {
        return LINE_BREAK
                + Base64.getMimeEncoder().encodeToString(octets.toByteArray())
                + LINE_BREAK;
    }
}
