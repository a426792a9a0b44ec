package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.client.SignInClient;
import dev.siegel.client.SignedIn;
import dev.siegel.client.TicketOutcome;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * Signing in with a stored certificate needs no directory: here its accounts cannot be read at all.
 */
class DirectoryAwayIT {
    @Test
    void a_stored_certificate_signs_in_while_the_directory_is_switched_off() throws Exception {
        // given
        PoolSetup setup = PoolSetup.fresh("directory-away");
        RunningPool first = setup.start();
        SignInClient client = KeepingClient.of(PoolUser.create(first, "independent"));
        KeepingClient.signedIn(client).close();
        first.stop();
        takeAccountsAway(setup.data());

        // when
        try (RunningPool second = setup.start();
                SignedIn again = KeepingClient.signedIn(client)) {

            // then
            assertThat(second.isAlive()).isTrue();
            assertThat(again.lastAnswerSigned()).isTrue();
            assertThat(ticket(client)).isNotInstanceOf(TicketOutcome.Issued.class);
        }
    }

    private static TicketOutcome ticket(SignInClient client) throws IOException {
        return client.requestTicket(client.provisioningAddress().orElseThrow());
    }

    /** The built-in directory lives in one table. */
    private static void takeAccountsAway(Path data) throws SQLException {
        String url =
                "jdbc:h2:file:"
                        + data.resolve("database").resolve("siegel").toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var connection = DriverManager.getConnection(url, "siegel", "");
                var statement = connection.createStatement()) {
            statement.execute("alter table account rename to account_switched_off");
        }
    }
}
