package dev.siegel.pool.audit;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit are looked for; what is null does not matter.
 *
 * @param from rows of this moment and later
 * @param to rows before this moment
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String target,
        @Nullable String operation,
        @Nullable Outcome outcome,
        @Nullable UUID userId,
        @Nullable Instant from,
        @Nullable Instant to,
        Order order) {
    /** In which order rows come. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    public AuditQuery {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the end lies before the beginning");
        }
    }

    /** All rows. */
    public static AuditQuery all(Order order) {
        return new AuditQuery(null, null, null, null, null, null, null, order);
    }

    /** Whether the row is one of them; texts compare as they were written. */
    public boolean matches(AuditEvent event) {
        return same(actor, event.actor())
                && same(target, event.target())
                && same(operation, event.operation())
                && same(outcome, event.outcome())
                && same(userId, event.userId())
                && (from == null || !event.time().isBefore(from))
                && (to == null || event.time().isBefore(to));
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }
}
