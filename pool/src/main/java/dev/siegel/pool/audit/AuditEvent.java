package dev.siegel.pool.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit: who did what to whom, from where, with which role, and how it ended.
 *
 * @param actor an administrator's name, {@code local}, or the SIP address of a user who published a
 *     certificate
 * @param operation the cmdlet's name, whichever door was used
 * @param userId the user it was about, null when none
 * @param details names and values that explain the change; never a secret
 */
public record AuditEvent(
        UUID id,
        Instant time,
        String actor,
        String actorAddress,
        String role,
        String operation,
        String target,
        @Nullable UUID userId,
        Outcome outcome,
        boolean dryRun,
        SortedMap<String, String> details,
        String correlationId) {
    /** How an operation ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED;

        /** As administrators see it: {@code Refused}. */
        public String displayName() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    public AuditEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}
