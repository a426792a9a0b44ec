package dev.siegel.protocols.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads fields of one message; every offset and length is checked against the message before
 * anything is copied.
 */
final class MessageReader {
    /** Real ones stay under 1 KiB. */
    static final int LONGEST = 8 * 1024;

    private final ByteBuffer message;

    private MessageReader(byte[] message) {
        this.message = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    static MessageReader open(byte[] message, int type, int fixedLength)
            throws MalformedNtlmException {
        if (message.length < fixedLength || message.length > LONGEST) {
            throw new MalformedNtlmException("a message of " + message.length + " bytes");
        }
        var reader = new MessageReader(message);
        if (reader.message.getLong(0) != MessageWriter.SIGNATURE || reader.number(8) != type) {
            throw new MalformedNtlmException("not a message of type " + type);
        }
        return reader;
    }

    int number(int offset) {
        return message.getInt(offset);
    }

    byte[] bytes(int offset, int length) {
        var bytes = new byte[length];
        message.get(offset, bytes);
        return bytes;
    }

    /** A field of the payload: length, allocated length, offset. */
    byte[] payload(int descriptor) throws MalformedNtlmException {
        int length = Short.toUnsignedInt(message.getShort(descriptor));
        long offset = Integer.toUnsignedLong(message.getInt(descriptor + 4));
        if (length == 0) {
            return new byte[0];
        }
        if (offset + length > message.limit()) {
            throw new MalformedNtlmException("a field reaches beyond the message");
        }
        return bytes((int) offset, length);
    }

    String text(int descriptor, int flags) throws MalformedNtlmException {
        var bytes = payload(descriptor);
        if (NtlmFlags.has(flags, NtlmFlags.UNICODE) && bytes.length % 2 != 0) {
            throw new MalformedNtlmException("a Unicode text with an odd length");
        }
        return new String(bytes, charset(flags));
    }

    /** Where the first non-empty of these fields begins, or the end of the message. */
    int payloadStart(int... descriptors) {
        int start = message.limit();
        for (int descriptor : descriptors) {
            if (message.getShort(descriptor) != 0) {
                start = Math.min(start, message.getInt(descriptor + 4));
            }
        }
        return start;
    }

    /**
     * OEM stands for the client's code page, which it does not name; ASCII names are the same in
     * all of them.
     */
    static Charset charset(int flags) {
        return NtlmFlags.has(flags, NtlmFlags.UNICODE)
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.ISO_8859_1;
    }
}
