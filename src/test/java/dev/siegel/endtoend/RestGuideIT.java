package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.guide.GuidePage;
import dev.siegel.endtoend.guide.GuideStep;
import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The REST guide, line by line, in one shell. */
class RestGuideIT {
    private static final String HOST = "pool01.example.com";
    private static final PoolSetup SETUP =
            PoolSetup.fresh("rest-guide")
                    .with("--host", HOST, "--site", "Berlin", "--pool", "pool02.example.com");

    @Test
    void every_line_of_the_guide_answers_what_the_guide_shows() throws IOException {
        List<GuideStep> steps = GuidePage.read(Project.root().resolve("docs/rest.md")).steps("sh");
        Path folder = Project.newFolder("rest-guide-typed");
        Path script = Files.writeString(folder.resolve("guide.sh"), script(folder, steps));

        try (RunningPool pool = SETUP.start()) {
            CommandResult ended = pool.bash(script, curlSettings(folder, pool));

            var softly = new SoftAssertions();
            for (int i = 0; i < steps.size() && Files.exists(answer(folder, i)); i++) {
                GuideStep step = steps.get(i);
                String came = Files.readString(answer(folder, i));
                softly.assertThat(step.answer().missingIn(came))
                        .as("%s%n%s%nanswered%n%s", step.place(), step.typed(), came)
                        .isEmpty();
            }
            softly.assertThat(ended.err()).isEmpty();
            softly.assertAll();
            ended.succeeded();
            assertThat(steps).hasSizeGreaterThan(50);
        }
    }

    /** Each block in the same shell, its answer in a file; the first that fails ends all. */
    private static String script(Path folder, List<GuideStep> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i ->
                        "exec >'%s' 2>'%s.err'%n%s%n"
                                .formatted(
                                        answer(folder, i), answer(folder, i), steps.get(i).typed()))
                .collect(Collectors.joining("", "set -euo pipefail\ncd '" + folder + "'\n", ""));
    }

    private static Path answer(Path folder, int step) {
        return folder.resolve("answer-%02d".formatted(step));
    }

    /** The guide's names and port lead to this pool, for curl as a name server would do it. */
    private static Path curlSettings(Path folder, RunningPool pool) throws IOException {
        Path settings = Files.createDirectory(folder.resolve("settings"));
        Files.writeString(
                settings.resolve(".curlrc"),
                "connect-to = \"%s:8444:localhost:%d\"%n".formatted(HOST, pool.ports().api()));
        return settings;
    }
}
