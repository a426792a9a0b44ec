package dev.siegel.protocols.sip;

import java.nio.charset.StandardCharsets;

/** A request. */
public final class SipRequest implements SipMessage {
    private final String startLine;
    private final String method;
    private final String uri;
    private final SipHeaders headers;
    private final byte[] body;

    SipRequest(String startLine, String method, String uri, SipHeaders headers, byte[] body) {
        this.startLine = startLine;
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    /** A request without body whose headers are still to be added. */
    public static SipRequest of(String method, String uri) {
        boolean broken = uri.isEmpty() || uri.indexOf(' ') >= 0 || Characters.hasControl(uri);
        if (!Characters.isToken(method) || broken) {
            throw new IllegalArgumentException("not a request line");
        }
        String line = method + " " + uri + " " + StartLine.VERSION;
        SipHeaders headers = SipHeaders.none().with(HeaderName.CONTENT_LENGTH, "0");
        return new SipRequest(octets(line), method, uri, headers, Encoding.NO_BODY);
    }

    public String method() {
        return method;
    }

    public boolean is(String expectedMethod) {
        return method.equals(expectedMethod);
    }

    public String uri() {
        return uri;
    }

    @Override
    public SipHeaders headers() {
        return headers;
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public SipRequest with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    public SipRequest withOnly(String name, String value) {
        return withHeaders(headers.withOnly(name, value));
    }

    public SipRequest without(String name) {
        return withHeaders(headers.without(name));
    }

    public SipRequest withBody(String contentType, byte[] newBody) {
        return new SipRequest(
                startLine,
                method,
                uri,
                Encoding.describing(headers, contentType, newBody),
                newBody.clone());
    }

    /** An answer with the headers RFC 3261 8.2.6.2 wants copied, every Via in its place. */
    public SipResponse answer(int status, String reason) {
        return SipResponse.answering(this, status, reason);
    }

    @Override
    public byte[] encode() {
        return Encoding.of(startLine, headers, body);
    }

    private SipRequest withHeaders(SipHeaders changed) {
        return new SipRequest(startLine, method, uri, changed, body);
    }

    private static String octets(String line) {
        return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
