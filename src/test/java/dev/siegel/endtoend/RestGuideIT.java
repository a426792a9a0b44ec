package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The REST guide, line by line, in one shell. */
class RestGuideIT {
    private static final String HOST = "pool01.example.com";

    @Test
    void every_line_of_the_guide_answers_what_the_guide_shows() throws IOException {
        Path folder = Project.newFolder("rest-guide-typed");
        var guide = new TypedGuide("rest.md", folder);
        assertThat(guide.size()).isGreaterThan(50);

        PoolSetup setup = PoolSetup.fresh("rest-guide").with("--host", HOST, "--site", "Berlin");
        try (RunningPool pool = setup.with("--pool", "pool02.example.com").start()) {
            leadThere(folder, pool);

            guide.assertAnswersOf(pool);
        }
    }

    /** The guide's name and port lead to this pool, for curl as a name server would do it. */
    private static void leadThere(Path folder, RunningPool pool) throws IOException {
        Files.writeString(
                folder.resolve(".curlrc"),
                "connect-to = \"%s:8444:localhost:%d\"%n".formatted(HOST, pool.ports().api()));
    }
}
