package dev.siegel.pool.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.enablement.MoveUsers.Choice;
import dev.siegel.pool.enablement.MoveUsers.Outcome;
import dev.siegel.pool.enablement.MoveUsers.Request;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.OperationState;
import dev.siegel.pool.operation.WorkOnOperations;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.ConfigScope;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.InMemoryUserListingStore;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoveUsersTest {
    private static final String THERE = "pool02.example.com";

    private final TestingPool pool = new TestingPool();
    private final Pools pools =
            new Pools(
                    new Pool(TestingPool.FQDN, "Redmond", List.of(TestingPool.FQDN)),
                    List.of(new Pool(THERE, "Dublin", List.of())));
    private final MoveUser moveUser =
            new MoveUser(
                    pool.users,
                    pools,
                    pool.events,
                    pool.journal,
                    pool.live,
                    pool.auditor,
                    pool.work,
                    pool.clock);
    private final MoveUsers moveUsers =
            new MoveUsers(
                    pool.users,
                    new InMemoryUserListingStore(pool.users, pool.certificates),
                    moveUser,
                    pools,
                    pool.operations,
                    pool.bell,
                    pool.auditor,
                    pool.work,
                    pool.clock);
    private final WorkOnOperations worker =
            new WorkOnOperations(
                    pool.operations,
                    List.of(new MoveWork(moveUser)),
                    pool.work,
                    TestingPool.FQDN,
                    pool.clock);

    private List<User> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> pool.user("sip:user" + number + "@example.com"))
                .toList();
    }

    private static Choice named(List<User> users) {
        return new Choice.Named(users.stream().map(User::id).collect(Collectors.toSet()));
    }

    private Outcome move(Choice choice, boolean confirmed, boolean dryRun) {
        return moveUsers.move(pool.administrator(), new Request(choice, THERE, confirmed, dryRun));
    }

    private long there() {
        return pool.users.page("", 10_000).stream()
                .filter(user -> THERE.equals(user.registrarPool()))
                .count();
    }

    private Caller inUnit(String name) {
        var unit = DistinguishedName.parse(name).orElseThrow();
        var scopes =
                new Scopes(new UserScope.Only(Set.of(unit), Set.of()), ConfigScope.everything());
        return new Caller(
                "uma",
                "192.0.2.3",
                Set.of(new Grant("Unit", Set.of(Right.MANAGE_USERS), scopes)),
                "c-4");
    }

    @Test
    void a_few_move_at_once_and_are_signed_out() {
        List<User> few = users(3);
        var connection =
                EndedConnection.enter(
                        pool.live, few.getFirst().id(), DeviceId.of(UUID.randomUUID()));

        Outcome outcome = move(named(few), false, false);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) outcome).moved()).hasSize(3);
        assertThat(there()).isEqualTo(3);
        assertThat(connection.isEnded()).isTrue();
        assertThat(pool.audit.events()).hasSize(3);
    }

    @Test
    void more_than_ten_have_to_be_confirmed() {
        List<User> many = users(11);

        assertThat(move(named(many), false, false)).isEqualTo(new Outcome.ConfirmationRequired(11));
        assertThat(there()).isZero();
        assertThat(move(named(many), true, false)).isInstanceOf(Outcome.Done.class);
        assertThat(there()).isEqualTo(11);
    }

    @Test
    void a_dry_run_tells_who_would_move() {
        List<User> many = users(11);

        assertThat(move(named(many), false, true))
                .isInstanceOfSatisfying(
                        Outcome.WouldMove.class, would -> assertThat(would.first()).hasSize(11));
        assertThat(there()).isZero();
        assertThat(pool.audit.events()).singleElement().matches(row -> row.dryRun());
    }

    @Test
    void very_many_are_an_operation_that_goes_on_by_itself() {
        List<User> many = users(1203);

        Outcome outcome = move(new Choice.Filtered("Enabled -eq $true"), true, false);

        assertThat(outcome).isInstanceOf(Outcome.Begun.class);
        assertThat(there()).isZero();
        worker.workOnOne(() -> true);
        assertThat(there()).isEqualTo(many.size());
        var operation =
                pool.operations.find(((Outcome.Begun) outcome).operation().id()).orElseThrow();
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.progress().done()).isEqualTo(1203);
    }

    @Test
    void a_filter_takes_nobody_out_of_reach() {
        users(2);

        Outcome outcome =
                moveUsers.move(
                        inUnit("CN=user1@example.com,OU=Accounts,DC=example,DC=com"),
                        new Request(new Choice.Filtered("Enabled -eq $true"), THERE, false, false));

        assertThat(((Outcome.Done) outcome).moved())
                .extracting(user -> user.sipAddress().toString())
                .containsExactly("sip:user1@example.com");
    }

    @Test
    void who_names_somebody_out_of_reach_is_refused_and_nobody_moves() {
        List<User> both = users(2);
        Caller uma = inUnit("CN=user1@example.com,OU=Accounts,DC=example,DC=com");
        var request = new Request(named(both), THERE, false, false);

        assertThatThrownBy(() -> moveUsers.move(uma, request))
                .isInstanceOf(RightMissing.class)
                .hasMessageContaining("sip:user0@example.com");
        assertThat(there()).isZero();
    }

    @Test
    void the_help_desk_moves_nobody() {
        var helen = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");
        var request = new Request(named(users(1)), THERE, false, false);

        assertThatThrownBy(() -> moveUsers.move(helen, request)).isInstanceOf(RightMissing.class);
    }

    @Test
    void a_pool_there_is_not_and_users_there_are_not_move_nobody() {
        var strange = new Request(named(users(1)), "pool99.example.com", false, false);

        assertThat(moveUsers.move(pool.administrator(), strange))
                .isEqualTo(new Outcome.UnknownPool(pools.names()));
        assertThat(move(new Choice.Named(Set.of(UserId.random())), false, false))
                .isEqualTo(new Outcome.Done(List.of()));
    }

    @Test
    void a_filter_that_is_none_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Choice.Filtered("Colour -eq 1"));
    }
}
