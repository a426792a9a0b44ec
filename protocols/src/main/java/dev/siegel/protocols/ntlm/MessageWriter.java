package dev.siegel.protocols.ntlm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes one message: fixed part first, payload behind it in the order of writing. */
final class MessageWriter {
    /** {@code NTLMSSP} and a zero byte, as a little-endian number. */
    static final long SIGNATURE = 0x005053534D4C544EL;

    /** Windows Server 2003 SP2, NTLM revision 15; nobody reads it. */
    private static final long PRODUCT_VERSION = 0x0F0000000ECE0205L;

    private final ByteBuffer fixed;
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();

    MessageWriter(int type, int fixedLength) {
        fixed = ByteBuffer.allocate(fixedLength).order(ByteOrder.LITTLE_ENDIAN);
        fixed.putLong(SIGNATURE).putInt(type);
    }

    MessageWriter number(int value) {
        fixed.putInt(value);
        return this;
    }

    MessageWriter bytes(byte[] value) {
        fixed.put(value);
        return this;
    }

    MessageWriter version(int flags) {
        fixed.putLong(NtlmFlags.has(flags, NtlmFlags.VERSION) ? PRODUCT_VERSION : 0);
        return this;
    }

    /** Descriptor here, content at the payload's end. */
    MessageWriter field(byte[] content) {
        return fieldAt(content.length, fixed.capacity() + payload.size()).payload(content);
    }

    /** Descriptor alone, of content that is written later. */
    MessageWriter fieldAt(int length, int offset) {
        fixed.putShort((short) length).putShort((short) length).putInt(offset);
        return this;
    }

    MessageWriter payload(byte[] content) {
        payload.writeBytes(content);
        return this;
    }

    byte[] write() {
        return ByteBuffer.allocate(fixed.capacity() + payload.size())
                .put(fixed.array())
                .put(payload.toByteArray())
                .array();
    }
}
