package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The scripting guide, script by script, in a pool with the people it speaks of. */
class ScriptingGuideIT {
    private static final String FINANCE = "ou=Finance,dc=example,dc=com";
    private static final String SALES = "ou=Sales,dc=example,dc=com";

    @Test
    void every_script_of_the_guide_does_what_the_guide_shows() throws IOException {
        Path folder = Project.newFolder("scripting-guide-typed");
        var guide = new TypedGuide("scripting.md", folder);
        assertThat(guide.size()).isGreaterThan(10);
        Files.writeString(folder.resolve("leavers.csv"), "Identity\nben@example.com\n");

        try (RunningPool pool = PoolSetup.fresh("scripting-guide").start()) {
            try (var api = new ManagementApi(pool)) {
                givePeople(api);
            }

            guide.assertAnswersOf(pool);
        }
    }

    private static void givePeople(ManagementApi api) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant soon = now.plus(Duration.ofDays(10));
        Instant later = now.plus(Duration.ofDays(150));
        api.createUser("kenmyer", SALES);
        api.createUser("ben", SALES);
        api.createUser("paul", SALES);
        api.createUser("anna", FINANCE);
        api.createUser("pilar", FINANCE);
        api.createUser("test", SALES);
        api.post("users/paul@example.com/pin", "{}");
        api.importCertificate("kenmyer", "375da200-f2d3-5fd2-847f-1b14c5a9b20c", later);
        api.importCertificate("kenmyer", "e41f5523-0406-54e1-ad17-f0c228a51cfc", later);
        api.importCertificate("ben", "2e6f4c8b-9d1c-5b20-8f5c-4d8c0c3f9032", later);
        api.importCertificate("paul", "3f705d9c-ae2d-5c31-906d-5e9d1d40a143", later);
        api.importCertificate("anna", "1d5e3b7a-8c0b-5a1f-8e4b-3c7b9b2e8f21", later);
        api.importCertificate("pilar", "0c4f2c2e-6f9a-5f0e-9d3a-2b6a8a1d7e10", soon);
        api.importCertificates("test", 300);
    }
}
