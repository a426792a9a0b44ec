package dev.siegel.pool.audit;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Audit rows to seal. */
final class AuditRows {
    static final Instant TIME = Instant.parse("2026-03-01T10:00:00.123456Z");

    private AuditRows() {}

    static AuditEvent numbered(int number) {
        return row(new UUID(0, number), TIME.plusSeconds(number), "sip:user" + number);
    }

    static AuditEvent row(UUID id, Instant time, String target) {
        return new AuditEvent(
                id,
                time,
                "admin",
                "192.0.2.1",
                "Administrator",
                "Revoke-CsClientCertificate",
                target,
                new UUID(1, 1),
                Outcome.DONE,
                false,
                new TreeMap<>(Map.of("reason", "DEVICE_LOST", "devices", "2")),
                "c-1");
    }
}
