package dev.siegel.api.audit;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.audit.AuditQuery.Order;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a query's parameters and names the one that is wrong. */
record QueryReader(@Nullable String actor, @Nullable String target, @Nullable String operation) {
    AuditQuery read(
            @Nullable String outcome,
            @Nullable String userId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String sort) {
        Instant begin = time("from", from);
        Instant end = time("to", to);
        if (begin != null && end != null && end.isBefore(begin)) {
            throw ProblemException.badField("to", "lies before from");
        }
        return new AuditQuery(
                actor,
                target,
                operation,
                outcome(outcome),
                userId == null ? null : Inputs.parsed("userId", userId, UUID::fromString),
                begin,
                end,
                order(sort));
    }

    private static @Nullable Outcome outcome(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(text)) {
                return outcome;
            }
        }
        throw ProblemException.badField("outcome", "is neither Done, Refused nor Failed");
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw ProblemException.badField(field, "is no moment such as 2026-11-24T00:00:00Z");
        }
    }

    private static Order order(@Nullable String sort) {
        return switch (sort == null ? "time" : sort) {
            case "time" -> Order.OLDEST_FIRST;
            case "-time" -> Order.NEWEST_FIRST;
            default -> throw ProblemException.badField("sort", "is neither time nor -time");
        };
    }
}
