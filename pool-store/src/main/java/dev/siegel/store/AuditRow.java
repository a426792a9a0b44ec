package dev.siegel.store;

import dev.siegel.pool.audit.AuditEvent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_event}, selected under the alias {@code e}. */
final class AuditRow {
    static final String COLUMNS =
            "e.event_id as e_event_id, e.event_time as e_event_time, e.actor as e_actor,"
                    + " e.actor_address as e_actor_address, e.role as e_role, e.operation as e_operation,"
                    + " e.target as e_target, e.user_id as e_user_id, e.outcome as e_outcome, e.dry_run as e_dry_run,"
                    + " e.details as e_details, e.correlation_id as e_correlation_id";

    private AuditRow() {}

    static @Nullable Object[] columns(AuditEvent event) {
        return new @Nullable Object[] {
            event.id(),
            event.time(),
            event.actor(),
            event.actorAddress(),
            event.role(),
            event.operation(),
            event.target(),
            event.userId(),
            event.outcome(),
            event.dryRun(),
            details(event.details()),
            event.correlationId()
        };
    }

    static AuditEvent read(Row row) throws SQLException {
        return new AuditEvent(
                row.uuid("e_event_id"),
                row.instant("e_event_time"),
                row.text("e_actor"),
                row.text("e_actor_address"),
                row.text("e_role"),
                row.text("e_operation"),
                row.text("e_target"),
                row.nullableUuid("e_user_id"),
                AuditEvent.Outcome.valueOf(row.text("e_outcome")),
                row.flag("e_dry_run"),
                details(row.text("e_details")),
                row.text("e_correlation_id"));
    }

    /**
     * Names and values as in a URL's query: readable, and nothing in a value can pass for a
     * separator.
     */
    static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static SortedMap<String, String> details(String text) {
        SortedMap<String, String> details = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                details.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return details;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
