package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationClaim;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationProgress;
import dev.siegel.pool.operation.OperationResult;
import dev.siegel.pool.operation.OperationResult.Outcome;
import dev.siegel.pool.operation.OperationState;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.ConfigScope;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class OperationStoreContract extends StoreContract {
    private static final UUID WORKER = UUID.randomUUID();

    private static Caller scoped() {
        var unit = DistinguishedName.parse("OU=Märkte\\, Nord,DC=example,DC=com").orElseThrow();
        var users = new UserScope.Only(Set.of(unit), Set.of("pool01.example.com", "pool02"));
        var config = new ConfigScope.Sites(Set.of(new SettingScope.Site("Redmond")));
        var narrow =
                new Grant(
                        "Role of, mine;",
                        Set.of(Right.READ, Right.REVOKE_ACROSS_USERS),
                        new Scopes(users, config),
                        Optional.of(Set.of("Revoke-CsClientCertificate", "Get-CsUser")));
        return new Caller(
                "anna b\n*", "192.0.2.1", Set.of(narrow, Grant.of(Role.HELP_DESK)), "c-1");
    }

    private LongOperation inserted(Instant time) {
        LongOperation one =
                LongOperation.queued("Revoke-CsClientCertificate", "some", 7, scoped(), time);
        stores().operations().insert(one, "first line\nsecond ü");
        return one;
    }

    private static LongOperation with(
            LongOperation one, OperationState state, @Nullable OperationClaim claim) {
        return new LongOperation(
                one.id(),
                one.cmdlet(),
                one.target(),
                state,
                new OperationProgress(7, 2, 1, "cursor"),
                one.requester(),
                one.requestedTime(),
                NOW,
                state.isOver() ? NOW.plusSeconds(3) : null,
                state == OperationState.FAILED ? "disk full" : null,
                claim);
    }

    private static OperationClaim claim(UUID worker) {
        return new OperationClaim(worker, "pool01.example.com", NOW.plusSeconds(30));
    }

    @Test
    void an_operation_comes_back_with_its_requesters_grants() {
        LongOperation one = inserted(NOW);

        assertThat(stores().operations().find(one.id())).contains(one);
        assertThat(stores().operations().parameters(one.id())).isEqualTo("first line\nsecond ü");
        assertThat(stores().operations().find(OperationId.random())).isEmpty();
    }

    @Test
    void state_progress_and_claim_are_stored() {
        LongOperation one = inserted(NOW);
        LongOperation running = with(one, OperationState.RUNNING, claim(WORKER));
        stores().operations().update(running);
        assertThat(stores().operations().lock(one.id())).contains(running);

        LongOperation failed = with(one, OperationState.FAILED, null);
        stores().operations().update(failed);

        assertThat(stores().operations().find(one.id())).contains(failed);
    }

    @Test
    void operations_are_paged_newest_first() {
        List<LongOperation> all =
                IntStream.range(0, 5).mapToObj(i -> inserted(NOW.plusSeconds(i))).toList();

        List<LongOperation> first = stores().operations().page(null, null, 3);
        List<LongOperation> second = stores().operations().page(null, first.getLast(), 3);

        assertThat(first).containsExactly(all.get(4), all.get(3), all.get(2));
        assertThat(second).containsExactly(all.get(1), all.get(0));
        assertThat(stores().operations().page("anna b\n*", null, 9)).hasSize(5);
        assertThat(stores().operations().page("ben", null, 9)).isEmpty();
    }

    @Test
    void the_oldest_that_is_free_is_found() {
        LongOperation ended = inserted(NOW);
        LongOperation held = inserted(NOW.plusSeconds(1));
        LongOperation free = inserted(NOW.plusSeconds(2));
        stores().operations().update(with(ended, OperationState.DONE, null));
        stores().operations().update(with(held, OperationState.RUNNING, claim(WORKER)));

        assertThat(oldestFree(UUID.randomUUID(), NOW)).isEqualTo(free.id());
        assertThat(oldestFree(WORKER, NOW)).isEqualTo(held.id());
        assertThat(oldestFree(UUID.randomUUID(), NOW.plusSeconds(30))).isEqualTo(held.id());
    }

    private OperationId oldestFree(UUID worker, Instant now) {
        return stores().operations().oldestFree(worker, now).orElseThrow();
    }

    @Test
    void a_front_end_gives_back_what_it_held_and_nothing_else() {
        LongOperation one = inserted(NOW);
        stores().operations().update(with(one, OperationState.RUNNING, claim(WORKER)));

        stores().operations().release("pool02.example.com");
        assertThat(stores().operations().find(one.id()).orElseThrow().claim()).isNotNull();

        stores().operations().release("pool01.example.com");
        assertThat(stores().operations().find(one.id()).orElseThrow().claim()).isNull();
    }

    @Test
    void results_keep_their_positions() {
        LongOperation one = inserted(NOW);
        var device = device();
        List<OperationResult> results =
                List.of(
                        new OperationResult(
                                UserId.random(), "sip:a@b.c", device, Outcome.DONE, null),
                        new OperationResult(UserId.random(), "sip:d@b.c", null, Outcome.GONE, null),
                        new OperationResult(
                                UserId.random(), "sip:e@b.c", null, Outcome.FAILED, "ü"));
        stores().operations().append(one.id(), 1, results.subList(0, 2));
        stores().operations().append(one.id(), 3, results.subList(2, 3));

        assertThat(stores().operations().results(one.id(), 1, 9))
                .containsExactly(
                        new OperationResult.Positioned(2, results.get(1)),
                        new OperationResult.Positioned(3, results.get(2)));
        assertThat(stores().operations().results(one.id(), 0, 1))
                .containsExactly(new OperationResult.Positioned(1, results.getFirst()));
    }

    @Test
    void what_ended_long_ago_is_deleted_with_its_results() {
        LongOperation old = inserted(NOW);
        LongOperation open = inserted(NOW);
        stores().operations()
                .append(
                        old.id(),
                        1,
                        List.of(
                                new OperationResult(
                                        UserId.random(), "a", null, Outcome.DONE, null)));
        stores().operations().update(with(old, OperationState.DONE, null));

        assertThat(stores().operations().deleteEndedBefore(NOW.plusSeconds(3), 9)).isZero();
        assertThat(stores().operations().deleteEndedBefore(NOW.plusSeconds(4), 9)).isEqualTo(1);

        assertThat(stores().operations().find(old.id())).isEmpty();
        assertThat(stores().operations().results(old.id(), 0, 9)).isEmpty();
        assertThat(stores().operations().find(open.id())).isPresent();
    }
}
