package dev.siegel.protocols.sip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The value of {@code +sip.instance}: the id of a device, written in lower case. */
public record InstanceId(UUID value) {
    private static final String PREFIX = "urn:uuid:";
    private static final int UUID_LENGTH = 36;

    /** MS-SIPRE 3.2; hashed in the byte order of a GUID, which sets this apart from RFC 4122. */
    private static final UUID NAMESPACE = UUID.fromString("fcacfb03-8a73-46ef-91b1-e5ebeeaba4fe");

    static InstanceId of(Epid epid) {
        MessageDigest sha1 = sha1();
        sha1.update(guidBytes(NAMESPACE));
        byte[] hash = sha1.digest(epid.value().getBytes(StandardCharsets.US_ASCII));
        hash[7] = (byte) ((hash[7] & 0x0f) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        return ofGuidBytes(hash);
    }

    /** Reads {@code <urn:uuid:…>}, in whatever case the client writes it. */
    static InstanceId parse(String text) {
        String urn =
                text.startsWith("<") && text.endsWith(">")
                        ? text.substring(1, text.length() - 1)
                        : text;
        if (urn.length() != PREFIX.length() + UUID_LENGTH
                || !urn.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            throw malformed();
        }
        try {
            return new InstanceId(UUID.fromString(urn.substring(PREFIX.length())));
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    static InstanceId ofGuidBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(buffer.getInt()) << 32;
        high |= Short.toUnsignedLong(buffer.getShort()) << 16;
        high |= Short.toUnsignedLong(buffer.getShort());
        return new InstanceId(new UUID(high, buffer.order(ByteOrder.BIG_ENDIAN).getLong()));
    }

    byte[] guidBytes() {
        return guidBytes(value);
    }

    private static byte[] guidBytes(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MalformedHeaderException malformed() {
        return new MalformedHeaderException("+sip.instance", "not a UUID URN");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
