package dev.siegel.pool.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The one sequence of bytes that stands for a row in the chain. Every text has its length before
 * it, so no two rows share one; changing this format breaks every chain made before.
 */
final class CanonicalRow {
    private static final String FORMAT = "siegel audit row 1";

    private CanonicalRow() {}

    static byte[] of(AuditEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try (var output = new DataOutputStream(bytes)) {
            write(output, event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream output, AuditEvent event) throws IOException {
        text(output, FORMAT);
        id(output, event.id());
        time(output, event.time());
        text(output, event.actor());
        text(output, event.actorAddress());
        text(output, event.role());
        text(output, event.operation());
        text(output, event.target());
        UUID user = event.userId();
        output.writeBoolean(user != null);
        if (user != null) {
            id(output, user);
        }
        text(output, event.outcome().name());
        output.writeBoolean(event.dryRun());
        output.writeInt(event.details().size());
        for (var detail : event.details().entrySet()) {
            text(output, detail.getKey());
            text(output, detail.getValue());
        }
        text(output, event.correlationId());
    }

    private static void text(DataOutputStream output, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    private static void id(DataOutputStream output, UUID id) throws IOException {
        output.writeLong(id.getMostSignificantBits());
        output.writeLong(id.getLeastSignificantBits());
    }

    /** In microseconds, the precision the database keeps. */
    private static void time(DataOutputStream output, Instant time) throws IOException {
        output.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }
}
