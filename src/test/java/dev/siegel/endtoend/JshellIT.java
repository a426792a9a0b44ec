package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documented session in JShell, on a pool that runs. */
class JshellIT {
    private static final String USER = "sip:User1@msxfaq.de";

    @Test
    void the_documented_session_prints_what_the_page_shows() throws IOException {
        try (RunningPool pool = PoolSetup.fresh("jshell").with("--domain", "msxfaq.de").start()) {
            // given
            bringInTheListing(pool);
            var session = WorkedSession.read(Project.root().resolve("docs/jshell.md"));
            Path typed =
                    Files.writeString(Project.newFolder("typed").resolve("lines"), session.typed());

            // when
            CommandResult result = pool.jshell(typed, "Europe/Berlin").succeeded();

            // then
            assertThat(result.err()).isEmpty();
            assertThat(session.withoutEcho(result.out())).isEqualTo(session.printed());
        }
    }

    private static void bringInTheListing(RunningPool pool) {
        pool.cs(
                        "New-CsAccount",
                        "-UserPrincipalName",
                        "user1@msxfaq.de",
                        "-SamAccountName",
                        "user1",
                        "-DisplayName",
                        "User 1",
                        "-Password",
                        "not needed here")
                .succeeded();
        pool.cs("Enable-CsUser", "-Identity", "user1@msxfaq.de", "-SipAddress", USER).succeeded();
        Path listing = Project.root().resolve("src/test/resources/listing/documented-listing.csv");
        pool.cs("Import-CsClientCertificate", listing.toString()).succeeded();
    }
}
