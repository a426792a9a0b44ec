package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditListing;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.audit.AuditSeal;
import dev.siegel.pool.audit.AuditStore.SealedRow;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class AuditStoreContract extends StoreContract {
    private static final UUID USER = UUID.randomUUID();

    private AuditEvent appended(Instant time) {
        var event =
                new AuditEvent(
                        UUID.randomUUID(),
                        time,
                        "admin",
                        "192.0.2.1",
                        "CsAdministrator",
                        "Revoke-CsClientCertificate",
                        "sip:anna@example.com",
                        USER,
                        AuditEvent.Outcome.DONE,
                        false,
                        new TreeMap<>(Map.of("reason", "a=b&c d", "größe", "ü")),
                        "c-1");
        stores().audit().append(event);
        return event;
    }

    private static AuditSeal seal(long position, AuditEvent event) {
        return new AuditSeal(position, event.id(), "a".repeat(64), "b".repeat(64), "c".repeat(64));
    }

    @Test
    void rows_wait_for_their_seals_oldest_first_and_come_back_as_written() {
        AuditEvent later = appended(NOW.plusSeconds(1));
        AuditEvent earlier = appended(NOW);

        assertThat(stores().audit().unsealed(10)).containsExactly(earlier, later);
        assertThat(stores().audit().unsealed(1)).containsExactly(earlier);
        assertThat(stores().audit().countUnsealed()).isEqualTo(2);
        assertThat(stores().audit().about(USER, 10)).containsExactly(later, earlier);
    }

    @Test
    void sealed_rows_no_longer_wait_and_the_head_is_the_newest_seal() {
        AuditEvent first = appended(NOW);
        AuditEvent second = appended(NOW.plusSeconds(1));
        assertThat(stores().work().inTransaction(stores().audit()::lockHead)).isEmpty();

        stores().audit().seal(List.of(seal(1, first), seal(2, second)));

        assertThat(stores().audit().unsealed(10)).isEmpty();
        assertThat(stores().work().inTransaction(stores().audit()::lockHead))
                .contains(seal(2, second));
        assertThat(stores().audit().sealedAfter(1, 10))
                .containsExactly(new SealedRow(seal(2, second), Optional.of(second)));
    }

    @Test
    void pages_go_on_after_a_row_in_either_direction_even_within_one_moment() {
        List<AuditEvent> all =
                Stream.of(appended(NOW), appended(NOW), appended(NOW.plusSeconds(1)))
                        .sorted(
                                Comparator.comparing(AuditEvent::time)
                                        .thenComparing(one -> one.id().toString()))
                        .toList();

        assertThat(slice("time", List.of(), 2)).isEqualTo(all.subList(0, 2));
        assertThat(slice("time", place(all.get(0)), 10)).isEqualTo(all.subList(1, 3));
        assertThat(slice("-time", List.of(), 10)).isEqualTo(all.reversed());
        assertThat(slice("-time", place(all.get(1)), 10)).containsExactly(all.get(0));
        assertThat(stores().audit().count(AuditQuery.all())).isEqualTo(3);
    }

    private List<AuditEvent> slice(String sort, List<FilterValue> after, int limit) {
        var slice = new Slice(AuditListing.SORTS.parse(sort), after, limit);
        return stores().audit().list(AuditQuery.all(), slice);
    }

    private static List<FilterValue> place(AuditEvent event) {
        return AuditListing.SORTS.usual().place(AuditListing.values(event));
    }

    @ParameterizedTest
    @CsvSource({
        "Actor -eq 'ADMIN' -and Outcome -eq 'Done', 1",
        "Target -like 'sip:anna*' -and DryRun -eq $false, 1",
        "Outcome -eq 'Refused', 0",
        "Operation -match 'Client', 1",
        "Time -lt '2026-01-01T00:00:00Z', 0"
    })
    void rows_are_filtered_by_their_properties(String filter, int expected) {
        appended(NOW);
        var query =
                new AuditQuery(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(AuditListing.SCHEMA.parse(filter)));

        assertThat(found(query)).hasSize(expected);
        assertThat(stores().audit().count(query)).isEqualTo(expected);
    }

    @Test
    void a_query_finds_what_matches_all_of_it() {
        AuditEvent first = appended(NOW);
        AuditEvent second = appended(NOW.plusSeconds(1));

        assertThat(found(query("admin", first.target(), NOW, NOW.plusSeconds(1))))
                .containsExactly(first);
        assertThat(found(query(null, null, NOW.plusSeconds(1), null))).containsExactly(second);
        assertThat(found(query("Admin", null, null, null))).isEmpty();
        assertThat(found(query(null, "sip:other@example.com", null, null))).isEmpty();
    }

    private List<AuditEvent> found(AuditQuery query) {
        return stores().audit().list(query, new Slice(AuditListing.SORTS.usual(), List.of(), 10));
    }

    private static AuditQuery query(
            @Nullable String actor,
            @Nullable String target,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new AuditQuery(
                actor,
                target,
                "Revoke-CsClientCertificate",
                AuditEvent.Outcome.DONE,
                USER,
                from,
                to,
                List.of());
    }
}
