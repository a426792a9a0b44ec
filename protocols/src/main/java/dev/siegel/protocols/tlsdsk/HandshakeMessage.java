package dev.siegel.protocols.tlsdsk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One handshake message (RFC 2246, 7.4): type, three bytes of length, body. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record HandshakeMessage(int type, byte[] body) {

    /** The messages of one record; a message may not be split over two records. */
    static List<HandshakeMessage> readAll(byte[] fragment) throws MalformedFlightException {
        var messages = new ArrayList<HandshakeMessage>();
        var rest = ByteBuffer.wrap(fragment);
        while (rest.hasRemaining()) {
            messages.add(read(rest));
        }
        return List.copyOf(messages);
    }

    private static HandshakeMessage read(ByteBuffer rest) throws MalformedFlightException {
        if (rest.remaining() < TlsConstants.HANDSHAKE_HEADER) {
            throw new MalformedFlightException("a handshake header is cut off");
        }
        int head = rest.getInt();
        int length = head & 0xFFFFFF;
        if (length > rest.remaining()) {
            throw new MalformedFlightException("a handshake message is cut off");
        }
        var body = new byte[length];
        rest.get(body);
        return new HandshakeMessage(head >>> 24, body);
    }

    byte[] write() {
        return ByteBuffer.allocate(TlsConstants.HANDSHAKE_HEADER + body.length)
                .putInt((type << 24) | body.length)
                .put(body)
                .array();
    }

    @Override
    public String toString() {
        return "HandshakeMessage[type=" + type + ", length=" + body.length + "]";
    }
}
