package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEvent.Kind;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One event as one line of the journal. Ten fields with a blank between: {@code 1}, event id, time,
 * kind, user id, device id or {@code -}, proof not before, {@code keep} or {@code end}, thumbprints
 * with commas or {@code -}, and the CRC-32C of all before it, which tells a torn line from a whole
 * one.
 */
final class JournalLine {
    private static final String VERSION = "1";
    private static final String NONE = "-";
    private static final String KEEP = "keep";
    private static final String END = "end";
    private static final int FIELDS = 10;

    private JournalLine() {}

    /** Without the line's end. */
    static String write(PoolEvent event) {
        DeviceId device = event.deviceId();
        String thumbprints =
                event.thumbprints().stream().map(Thumbprint::hex).collect(Collectors.joining(","));
        String fields =
                String.join(
                        " ",
                        VERSION,
                        event.id().toString(),
                        event.time().toString(),
                        event.kind().name(),
                        event.userId().toString(),
                        device == null ? NONE : device.value().toString(),
                        event.proofNotBefore().toString(),
                        event.keepSessions() ? KEEP : END,
                        thumbprints.isEmpty() ? NONE : thumbprints);
        return fields + " " + checksum(fields);
    }

    /** Empty when it is torn or changed. */
    static Optional<PoolEvent> read(String line) {
        int last = line.lastIndexOf(' ');
        if (last < 0 || !line.substring(last + 1).equals(checksum(line.substring(0, last)))) {
            return Optional.empty();
        }
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS || !fields[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(event(fields));
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static PoolEvent event(String[] fields) {
        return new PoolEvent(
                UUID.fromString(fields[1]),
                Instant.parse(fields[2]),
                Kind.valueOf(fields[3]),
                new UserId(UUID.fromString(fields[4])),
                device(fields[5]),
                thumbprints(fields[8]),
                Instant.parse(fields[6]),
                fields[7].equals(KEEP));
    }

    private static @Nullable DeviceId device(String field) {
        return field.equals(NONE) ? null : DeviceId.of(UUID.fromString(field));
    }

    private static List<Thumbprint> thumbprints(String field) {
        return field.equals(NONE)
                ? List.of()
                : Stream.of(field.split(",", -1)).map(Thumbprint::new).toList();
    }

    private static String checksum(String fields) {
        var checksum = new CRC32C();
        checksum.update(fields.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(checksum.getValue());
    }
}
