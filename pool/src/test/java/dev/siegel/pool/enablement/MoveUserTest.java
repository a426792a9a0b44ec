package dev.siegel.pool.enablement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.enablement.MoveUser.Outcome;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.topology.FindUserPool;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveUserTest {
    private final TestingPool pool = new TestingPool();
    private final User anna = pool.user("sip:anna@example.com");
    private final Pools pools =
            new Pools(
                    new Pool(TestingPool.FQDN, "Redmond", List.of(TestingPool.FQDN)),
                    List.of(new Pool("pool02.example.com", "Dublin", List.of())));
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
    private final FindUserPool findPool = new FindUserPool(pool.users, pools, pool.auditor);

    private Outcome move(@Nullable String target, boolean dryRun) {
        return moveUser.move(pool.administrator(), anna.id(), target, dryRun);
    }

    private @Nullable String home() {
        return pool.users.find(anna.id()).orElseThrow().registrarPool();
    }

    @Test
    void a_user_moves_and_live_sign_ins_end() {
        var connection =
                EndedConnection.enter(pool.live, anna.id(), DeviceId.of(UUID.randomUUID()));

        move("POOL02.example.com", false);

        assertThat(home()).isEqualTo("pool02.example.com");
        assertThat(connection.isEnded()).isTrue();
        assertThat(pool.events.after(0, 10))
                .singleElement()
                .matches(one -> one.event().kind() == PoolEvent.Kind.MOVED);
        assertThat(pool.audit.events().getLast().details())
                .containsEntry("registrarPool", "pool01.example.com -> pool02.example.com");
    }

    @Test
    void who_is_there_already_stays_signed_in() {
        var connection =
                EndedConnection.enter(pool.live, anna.id(), DeviceId.of(UUID.randomUUID()));

        assertThat(move(TestingPool.FQDN, false)).isEqualTo(new Outcome.Moved(anna, anna));
        assertThat(connection.isEnded()).isFalse();
        assertThat(pool.journal.appended()).isEmpty();
    }

    @Test
    void a_pool_the_topology_does_not_have_is_refused_with_those_it_has() {
        assertThat(move("elsewhere.example.com", false))
                .isEqualTo(
                        new Outcome.UnknownPool(List.of(TestingPool.FQDN, "pool02.example.com")));
        assertThat(home()).isEqualTo(TestingPool.FQDN);
    }

    @Test
    void a_dry_run_moves_nobody() {
        move("pool02.example.com", true);

        assertThat(home()).isEqualTo(TestingPool.FQDN);
        assertThat(pool.events.after(0, 10)).isEmpty();
    }

    @Test
    void nobody_moves_who_is_not_there() {
        assertThat(moveUser.move(pool.administrator(), UserId.random(), TestingPool.FQDN, false))
                .isEqualTo(new Outcome.NoSuchUser());
    }

    @Test
    void a_user_off_its_pool_has_no_home() {
        move(null, false);

        assertThat(home()).isNull();
        assertThat(findPool.find(pool.administrator(), anna.id()))
                .isInstanceOf(FindUserPool.Outcome.NotHomed.class);
        move("pool02.example.com", false);
        assertThat(findPool.find(pool.administrator(), anna.id()))
                .isInstanceOfSatisfying(
                        FindUserPool.Outcome.Homed.class,
                        homed -> assertThat(homed.pool().site()).isEqualTo("Dublin"));
    }
}
