package dev.siegel.api.audit;

import dev.siegel.pool.audit.AuditEvent;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the audit. */
@Serdeable.Serializable
@Schema(name = "AuditEvent")
record AuditEventEntry(
        @Schema(example = "0f8fad5b-d9cb-469f-a165-70867728950e") String id,
        @Schema(example = "2026-11-24T10:15:00.123456Z") Instant time,
        @Schema(example = "anna", description = "Who did it.") String actor,
        @Schema(example = "192.0.2.7", description = "From where.") String actorAddress,
        @Schema(example = "CsHelpDesk", description = "With which roles.") String role,
        @Schema(example = "Revoke-CsClientCertificate") String operation,
        @Schema(example = "sip:ken.myer@example.com") String target,
        @Schema(description = "The user it was about; null when none.") @Nullable String userId,
        @Schema(example = "Done", description = "Done, Refused or Failed.") String outcome,
        @Schema(description = "Whether nothing but this row was written.") boolean dryRun,
        @Schema(description = "What explains the change.") Map<String, String> details,
        @Schema(description = "Finds the call in the log.") String correlationId) {
    static AuditEventEntry of(AuditEvent event) {
        return new AuditEventEntry(
                event.id().toString(),
                event.time(),
                event.actor(),
                event.actorAddress(),
                event.role(),
                event.operation(),
                event.target(),
                event.userId() == null ? null : event.userId().toString(),
                event.outcome().displayName(),
                event.dryRun(),
                event.details(),
                event.correlationId());
    }
}
