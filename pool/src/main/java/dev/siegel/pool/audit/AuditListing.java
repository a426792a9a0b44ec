package dev.siegel.pool.audit;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterSchema;
import dev.siegel.pool.filter.FilterType;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.SortKey;
import dev.siegel.pool.listing.SortSchema;
import java.util.List;

/** What the audit can be filtered and sorted by. */
public final class AuditListing {
    public static final FilterSchema SCHEMA =
            FilterSchema.of(
                    FilterProperty.of("Id", FilterType.UUID),
                    FilterProperty.of("Time", FilterType.TIME),
                    FilterProperty.of("Actor", FilterType.TEXT),
                    FilterProperty.of("ActorAddress", FilterType.TEXT),
                    FilterProperty.of("Role", FilterType.TEXT),
                    FilterProperty.of("Operation", FilterType.TEXT),
                    FilterProperty.of("Target", FilterType.TEXT),
                    FilterProperty.choice("Outcome", List.of("Done", "Refused", "Failed")),
                    FilterProperty.of("DryRun", FilterType.BOOLEAN),
                    FilterProperty.of("CorrelationId", FilterType.TEXT));

    private static final FilterProperty TIME = SCHEMA.get("Time");
    private static final FilterProperty ID = SCHEMA.get("Id");

    public static final SortSchema SORTS =
            new SortSchema(
                    Ordering.by(SortKey.ascending(TIME), SortKey.ascending(ID)), ID, List.of(TIME));

    private AuditListing() {}

    /** A row's values. */
    public static Filter.Values values(AuditEvent event) {
        return property ->
                switch (property.name()) {
                    case "Id" -> new FilterValue.Id(event.id());
                    case "Time" -> new FilterValue.Time(event.time());
                    case "Actor" -> new FilterValue.Text(event.actor());
                    case "ActorAddress" -> new FilterValue.Text(event.actorAddress());
                    case "Role" -> new FilterValue.Text(event.role());
                    case "Operation" -> new FilterValue.Text(event.operation());
                    case "Target" -> new FilterValue.Text(event.target());
                    case "Outcome" -> new FilterValue.Text(event.outcome().displayName());
                    case "DryRun" -> new FilterValue.Flag(event.dryRun());
                    case "CorrelationId" -> new FilterValue.Text(event.correlationId());
                    default -> throw new IllegalArgumentException(property.name());
                };
    }
}
