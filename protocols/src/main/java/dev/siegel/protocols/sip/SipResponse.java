package dev.siegel.protocols.sip;

import java.util.ArrayList;
import java.util.List;

/** A response. */
public final class SipResponse implements SipMessage {
    private static final List<String> COPIED =
            List.of(
                    HeaderName.VIA,
                    HeaderName.FROM,
                    HeaderName.TO,
                    HeaderName.CALL_ID,
                    HeaderName.CSEQ);

    private final String startLine;
    private final int status;
    private final String reason;
    private final SipHeaders headers;
    private final byte[] body;

    SipResponse(String startLine, int status, String reason, SipHeaders headers, byte[] body) {
        this.startLine = startLine;
        this.status = status;
        this.reason = reason;
        this.headers = headers;
        this.body = body;
    }

    static SipResponse answering(SipRequest request, int status, String reason) {
        List<SipHeader> copied = new ArrayList<>();
        COPIED.forEach(name -> request.headers().all(name).forEach(copied::add));
        copied.add(SipHeader.of(HeaderName.CONTENT_LENGTH, "0"));
        return of(status, reason).withHeaders(new SipHeaders(copied));
    }

    /** An answer to something that could not be read as a request. */
    public static SipResponse of(int status, String reason) {
        if (status < 100 || status > 699 || Characters.hasControl(reason)) {
            throw new IllegalArgumentException("not a status line");
        }
        String line = StartLine.VERSION + " " + status + " " + reason;
        SipHeaders headers = SipHeaders.none().with(HeaderName.CONTENT_LENGTH, "0");
        return new SipResponse(line, status, reason, headers, Encoding.NO_BODY);
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    @Override
    public SipHeaders headers() {
        return headers;
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public SipResponse with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    public SipResponse withOnly(String name, String value) {
        return withHeaders(headers.withOnly(name, value));
    }

    public SipResponse without(String name) {
        return withHeaders(headers.without(name));
    }

    /** Gives the To header a tag where the request had none (RFC 3261 8.2.6.2). */
    public SipResponse withToTag(String tag) {
        SipHeader to = headers.required(HeaderName.TO);
        boolean tagged = NameAddress.parse(HeaderName.TO, to.value()).tag().isPresent();
        return tagged ? this : withOnly(HeaderName.TO, to.value() + ";tag=" + tag);
    }

    /** Notes on the topmost Via where the request came from, as clients behind NAT need it. */
    public SipResponse withReceived(int port, String connectionId) {
        return headers.first(HeaderName.VIA).isEmpty()
                ? this
                : withHeaders(Via.received(headers, port, connectionId));
    }

    public SipResponse withBody(String contentType, byte[] newBody) {
        return new SipResponse(
                startLine,
                status,
                reason,
                Encoding.describing(headers, contentType, newBody),
                newBody.clone());
    }

    @Override
    public byte[] encode() {
        return Encoding.of(startLine, headers, body);
    }

    private SipResponse withHeaders(SipHeaders changed) {
        return new SipResponse(startLine, status, reason, changed, body);
    }

    @Override
    public String toString() {
        return status + " " + reason;
    }
}
