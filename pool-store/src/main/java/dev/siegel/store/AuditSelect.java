package dev.siegel.store;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditPosition;
import dev.siegel.pool.audit.AuditQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement for one page of the audit: only what is asked for stands in it. */
final class AuditSelect {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final boolean oldestFirst;

    private AuditSelect(AuditQuery query) {
        this.oldestFirst = query.order() == AuditQuery.Order.OLDEST_FIRST;
    }

    static AuditSelect of(AuditQuery query, @Nullable AuditPosition after, int limit) {
        var select = new AuditSelect(query);
        select.where("e.actor = ?", query.actor());
        select.where("e.target = ?", query.target());
        select.where("e.operation = ?", query.operation());
        select.where("e.outcome = ?", query.outcome());
        select.where("e.user_id = ?", query.userId());
        select.where("e.event_time >= ?", query.from());
        select.where("e.event_time < ?", query.to());
        if (after != null) {
            select.after(after);
        }
        select.arguments.add(limit);
        return select;
    }

    private void where(String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }

    private void after(AuditPosition position) {
        String beyond = oldestFirst ? ">" : "<";
        conditions.add("e.event_time " + beyond + "= ?");
        conditions.add("(e.event_time " + beyond + " ? or e.event_id " + beyond + " ?)");
        arguments.addAll(List.of(position.time(), position.time(), position.id()));
    }

    List<AuditEvent> run(Statements statements) {
        String direction = oldestFirst ? "" : " desc";
        String sql =
                "select "
                        + AuditRow.COLUMNS
                        + " from audit_event e"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by e.event_time"
                        + direction
                        + ", e.event_id"
                        + direction
                        + " limit ?";
        return statements.list(sql, AuditRow::read, arguments.toArray());
    }
}
