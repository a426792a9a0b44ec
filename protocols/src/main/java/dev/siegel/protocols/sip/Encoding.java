package dev.siegel.protocols.sip;

import java.nio.charset.StandardCharsets;

/** Puts a message together again. */
final class Encoding {
    static final byte[] NO_BODY = new byte[0];

    private Encoding() {}

    static byte[] of(String startLine, SipHeaders headers, byte[] body) {
        StringBuilder head = new StringBuilder(512).append(startLine).append("\r\n");
        for (SipHeader header : headers) {
            head.append(header.raw()).append("\r\n");
        }
        byte[] headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        if (body.length == 0) {
            return headBytes;
        }
        byte[] message = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, message, 0, headBytes.length);
        System.arraycopy(body, 0, message, headBytes.length, body.length);
        return message;
    }

    static SipHeaders describing(SipHeaders headers, String contentType, byte[] body) {
        return headers.withOnly(HeaderName.CONTENT_TYPE, contentType)
                .without(HeaderName.CONTENT_LENGTH)
                .with(HeaderName.CONTENT_LENGTH, Integer.toString(body.length));
    }
}
