package dev.siegel.protocols.ntlm;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of attribute values a server describes itself with (MS-NLMP 2.2.2.1); clients send it
 * back in their proof.
 */
final class TargetInformation {
    static final int END = 0;
    static final int COMPUTER = 1;
    static final int DOMAIN = 2;
    static final int DNS_COMPUTER = 3;
    static final int DNS_DOMAIN = 4;
    static final int DNS_FOREST = 5;
    static final int FLAGS = 6;
    static final int TIMESTAMP = 7;

    /** In {@link #FLAGS}: the AUTHENTICATE message carries a message integrity code. */
    private static final int FLAG_INTEGRITY_CODE = 0x2;

    private static final int HEADER = 4;
    private static final int MOST_VALUES = 32;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record AttributeValue(int id, byte[] value) {}

    private final List<AttributeValue> values;

    private TargetInformation(List<AttributeValue> values) {
        this.values = List.copyOf(values);
    }

    /** Bytes after the end marker are ignored. */
    static TargetInformation read(byte[] bytes) throws MalformedNtlmException {
        var rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var values = new ArrayList<AttributeValue>();
        while (rest.remaining() >= HEADER && values.size() < MOST_VALUES) {
            int id = Short.toUnsignedInt(rest.getShort());
            int length = Short.toUnsignedInt(rest.getShort());
            if (id == END) {
                return new TargetInformation(values);
            }
            if (length > rest.remaining()) {
                throw new MalformedNtlmException("an attribute value is cut off");
            }
            var value = new byte[length];
            rest.get(value);
            values.add(new AttributeValue(id, value));
        }
        throw new MalformedNtlmException("the attribute values do not end");
    }

    static TargetInformation of(NtlmServerNames names, long fileTime) {
        var timestamp =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(fileTime);
        return new TargetInformation(
                List.of(
                        text(DOMAIN, names.domain()),
                        text(COMPUTER, names.computer()),
                        text(DNS_DOMAIN, names.dnsDomain()),
                        text(DNS_COMPUTER, names.dnsComputer()),
                        text(DNS_FOREST, names.dnsForest()),
                        new AttributeValue(TIMESTAMP, timestamp.array())));
    }

    private static AttributeValue text(int id, String value) {
        return new AttributeValue(id, value.getBytes(UTF_16LE));
    }

    Optional<String> text(int id) {
        return find(id).map(value -> new String(value, UTF_16LE));
    }

    Optional<Long> timestamp() {
        return find(TIMESTAMP)
                .filter(value -> value.length == Long.BYTES)
                .map(value -> ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }

    boolean announcesIntegrityCode() {
        return find(FLAGS)
                .filter(value -> value.length == Integer.BYTES)
                .map(value -> (value[0] & FLAG_INTEGRITY_CODE) != 0)
                .orElse(false);
    }

    private Optional<byte[]> find(int id) {
        return values.stream().filter(each -> each.id == id).map(AttributeValue::value).findFirst();
    }

    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        for (var each : values) {
            bytes.writeBytes(header(each.id, each.value.length));
            bytes.writeBytes(each.value);
        }
        bytes.writeBytes(header(END, 0));
        return bytes.toByteArray();
    }

    private static byte[] header(int id, int length) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) id)
                .putShort((short) length)
                .array();
    }
}
