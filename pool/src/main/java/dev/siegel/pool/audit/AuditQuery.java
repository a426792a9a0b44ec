package dev.siegel.pool.audit;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.filter.Filter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit are looked for; what is null does not matter. Actor and target compare as
 * they were written, by an index.
 *
 * @param from rows of this moment and later
 * @param to rows before this moment
 * @param filters all of them have to hold
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String target,
        @Nullable String operation,
        @Nullable Outcome outcome,
        @Nullable UUID userId,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Filter> filters) {
    public AuditQuery {
        filters = List.copyOf(filters);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the end lies before the beginning");
        }
    }

    /** All rows. */
    public static AuditQuery all() {
        return new AuditQuery(null, null, null, null, null, null, null, List.of());
    }

    /** Whether the row is one of them, for listings in memory. */
    public boolean takes(AuditEvent event) {
        return same(actor, event.actor())
                && same(target, event.target())
                && same(operation, event.operation())
                && same(outcome, event.outcome())
                && same(userId, event.userId())
                && (from == null || !event.time().isBefore(from))
                && (to == null || event.time().isBefore(to))
                && filters.stream().allMatch(one -> one.matches(AuditListing.values(event)));
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }
}
