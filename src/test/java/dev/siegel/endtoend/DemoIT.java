package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example {@code ./run --demo} fills a pool with. */
class DemoIT {
    private static RunningPool pool;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("demo").with("--demo").start();
    }

    @AfterAll
    static void stopPool() {
        pool.close();
    }

    @Test
    void the_documented_listing_is_in_it_as_it_was() throws IOException {
        String listing =
                pool.cs(
                                "Get-CsClientCertificate",
                                "User1@msxfaq.de",
                                "-CompatTimes",
                                "-TimeZone",
                                "Europe/Berlin")
                        .succeeded()
                        .out();

        assertThat(listing)
                .isEqualTo(
                        Files.readString(
                                Project.root()
                                        .resolve("src/test/resources/listing")
                                        .resolve("documented-listing.txt")));
    }

    @Test
    void two_hundred_users_have_certificates_of_every_state() {
        String users = pool.cs("-c", "(Get-CsUser | Measure-Object).Count").succeeded().out();
        String states =
                pool.cs(
                                "-c",
                                "Get-CsClientCertificate -All -State All | Group-Object State"
                                        + " | Select-Object Name")
                        .succeeded()
                        .out();

        assertThat(users.strip()).isEqualTo("201");
        assertThat(states).contains("Active", "Expired", "Replaced", "Revoked");
    }

    @Test
    void its_audit_is_whole() {
        assertThat(pool.cs("Test-CsAuditChain").succeeded().out()).contains("True");
    }
}
