package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The listing that administrators know, brought in from another pool and printed again. */
class DocumentedListingIT {
    private static final Path LISTING = Project.root().resolve("src/test/resources/listing");
    private static final String USER = "sip:User1@msxfaq.de";

    @Test
    void imported_rows_print_byte_for_byte_as_they_were_printed() throws IOException {
        try (RunningPool pool = PoolSetup.fresh("listing").with("--domain", "msxfaq.de").start()) {
            // given
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
            pool.cs("Enable-CsUser", "-Identity", "user1@msxfaq.de", "-SipAddress", USER)
                    .succeeded();

            // when
            pool.cs(
                            "Import-CsClientCertificate",
                            LISTING.resolve("documented-listing.csv").toString())
                    .succeeded();

            // then
            assertThat(
                            pool.cs(
                                            "Get-CsClientCertificate",
                                            "User1@msxfaq.de",
                                            "-CompatTimes",
                                            "-TimeZone",
                                            "Europe/Berlin")
                                    .succeeded()
                                    .out())
                    .isEqualTo(Files.readString(LISTING.resolve("documented-listing.txt")));
        }
    }
}
