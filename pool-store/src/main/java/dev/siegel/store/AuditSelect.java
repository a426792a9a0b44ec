package dev.siegel.store;

import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.listing.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements over the audit: only what is asked for stands in them. */
final class AuditSelect {
    private static final String FROM = " from audit_event e where ";
    private static final FilterSql FILTERS = new FilterSql(AuditSelect::column);

    private AuditSelect() {}

    static Fragment list(AuditQuery query, Slice slice) {
        return Fragment.of("select " + AuditRow.COLUMNS + FROM)
                .then(conditions(query))
                .then(" and ")
                .then(ListingSql.after(slice, AuditSelect::column))
                .then(ListingSql.orderAndLimit(slice, AuditSelect::column));
    }

    static Fragment count(AuditQuery query) {
        return Fragment.of("select count(*) as n" + FROM).then(conditions(query));
    }

    private static Fragment conditions(AuditQuery query) {
        List<Fragment> all = new ArrayList<>();
        add(all, "e.actor = ?", query.actor());
        add(all, "e.target = ?", query.target());
        add(all, "e.operation = ?", query.operation());
        add(all, "e.outcome = ?", query.outcome());
        add(all, "e.user_id = ?", query.userId());
        add(all, "e.event_time >= ?", query.from());
        add(all, "e.event_time < ?", query.to());
        all.add(FILTERS.all(query.filters()));
        return Fragment.and(all);
    }

    private static void add(List<Fragment> all, String condition, @Nullable Object argument) {
        if (argument != null) {
            all.add(Fragment.of(condition, argument));
        }
    }

    private static SqlColumn column(FilterProperty property) {
        return switch (property.name()) {
            case "Id" -> new SqlColumn.Plain("e.event_id", false);
            case "Time" -> new SqlColumn.Plain("e.event_time", false);
            case "Actor" -> text("e.actor");
            case "ActorAddress" -> text("e.actor_address");
            case "Role" -> text("e.role");
            case "Operation" -> text("e.operation");
            case "Target" -> text("e.target");
            case "Outcome" -> SqlColumn.ofEnum("e.outcome", property);
            case "DryRun" -> new SqlColumn.Plain("e.dry_run", false);
            case "CorrelationId" -> text("e.correlation_id");
            default -> throw new IllegalArgumentException("no column for " + property);
        };
    }

    private static SqlColumn text(String column) {
        return new SqlColumn.Text("lower(" + column + ")", false);
    }
}
