package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.PostgresqlServer;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeClient;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was acknowledged is stored: the server is killed while clients fetch their certificates. */
class KilledServerIT {
    private static final int CLIENTS = 12;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 4;

    @Test
    void every_acknowledged_certificate_is_there_again_on_the_embedded_database() {
        killAmongPublishes(PoolSetup.fresh("killed-embedded"));
    }

    @Test
    void every_acknowledged_certificate_is_there_again_on_postgresql() {
        try (var database = new PostgresqlServer()) {
            killAmongPublishes(PoolSetup.fresh("killed-postgresql").onDatabase(database.jdbcUrl()));
        }
    }

    private static void killAmongPublishes(PoolSetup setup) {
        // given
        RunningPool pool = setup.start();
        List<PoolUser> users =
                IntStream.range(0, CLIENTS)
                        .mapToObj(i -> PoolUser.create(pool, "user-" + i))
                        .toList();
        List<SipeClient> clients =
                users.stream().map(user -> SipeClient.start(user.account("desk"))).toList();

        // when
        clients.stream().limit(ACKNOWLEDGED_BEFORE_THE_KILL).forEach(SipeClient::awaitCertificate);
        pool.kill();
        clients.forEach(SipeClient::awaitError);
        List<PoolUser> acknowledged =
                IntStream.range(0, CLIENTS)
                        .filter(i -> clients.get(i).hasCertificate())
                        .mapToObj(users::get)
                        .toList();
        clients.forEach(SipeClient::close);

        // then
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        try (RunningPool again = setup.start()) {
            assertThat(acknowledged)
                    .allSatisfy(user -> assertThat(user.on(again).certificates()).hasSize(1));
            users.getFirst().on(again).signedIn("desk").close();
        }
    }
}
