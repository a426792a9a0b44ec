package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.PostgresqlServer;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeClient;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL goes away for ten seconds, once stopped and once with open connections that say
 * nothing.
 */
class DatabaseAwayIT {
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(15);

    private static PostgresqlServer database;
    private static RunningPool pool;
    private static HttpsCaller api;
    private static PoolUser user;

    @BeforeAll
    static void startPool() {
        database = new PostgresqlServer();
        pool = PoolSetup.fresh("database-away").onDatabase(database.jdbcUrl()).start();
        api =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), pool.localToken());
        user = PoolUser.create(pool, "anna");
        user.signedIn("desk").close();
    }

    @AfterAll
    static void stopPool() {
        api.close();
        pool.close();
        database.close();
    }

    @Test
    void a_stopped_database_is_answered_503_until_it_is_back() {
        // when
        database.stop();
        List<Answer> answers = askFor(AWAY);
        database.start();

        // then
        assertThat(answers).allSatisfy(DatabaseAwayIT::isQuickRefusal);
        serves_again();
    }

    @Test
    void a_frozen_database_is_answered_503_until_it_goes_on() {
        // when
        database.freeze();
        List<Answer> answers = askFor(AWAY);
        database.thaw();

        // then
        assertThat(answers).allSatisfy(DatabaseAwayIT::isQuickRefusal);
        serves_again();
    }

    @Test
    void a_client_that_comes_meanwhile_is_told_so_and_signs_in_later() {
        // given
        database.freeze();

        // when
        try (var client = SipeClient.start(user.account("laptop"))) {
            assertThat(client.awaitError().text()).isNotEmpty();
        } finally {
            database.thaw();
        }

        // then
        serves_again();
        user.signedIn("laptop").close();
    }

    private record Answer(int status, Duration after) {}

    private static List<Answer> askFor(Duration time) {
        var answers = new ArrayList<Answer>();
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            answers.add(ask());
        }
        return answers;
    }

    private static Answer ask() {
        Instant start = Instant.now();
        String path = "/api/v1/users/" + user.sipAddress() + "/certificates";
        int status = api.call("GET", path).statusCode();
        return new Answer(status, Duration.between(start, Instant.now()));
    }

    private static void isQuickRefusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.after()).isLessThan(LONGEST_ANSWER);
    }

    private static void serves_again() {
        Instant end = Instant.now().plus(LONGEST_RECOVERY);
        Answer answer = ask();
        while (answer.status() != 200 && Instant.now().isBefore(end)) {
            answer = ask();
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(pool.isAlive()).isTrue();
    }
}
