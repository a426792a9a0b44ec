package dev.siegel.endtoend;

import dev.siegel.endtoend.guide.GuidePage;
import dev.siegel.endtoend.guide.GuideStep;
import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;

/** A page of the documentation, typed from the first block to the last into one bash. */
final class TypedGuide {
    private static final String BASH = "sh";
    private static final String CMDLETS = "powershell";

    private final Path folder;
    private final List<GuideStep> steps;

    /**
     * @param folder where it is typed; files that the page takes for granted lie there
     */
    TypedGuide(String page, Path folder) {
        this.folder = folder;
        this.steps =
                GuidePage.read(Project.root().resolve("docs").resolve(page))
                        .steps(Set.of(BASH, CMDLETS));
    }

    int size() {
        return steps.size();
    }

    /** Fails unless every block succeeds and answers what the page shows below it. */
    void assertAnswersOf(RunningPool pool) throws IOException {
        Path script = Files.writeString(folder.resolve("guide.sh"), script());

        CommandResult ended = pool.bash(script, folder);

        var softly = new SoftAssertions();
        for (int i = 0; i < steps.size() && Files.exists(answer(i)); i++) {
            GuideStep step = steps.get(i);
            String came = Files.readString(answer(i));
            String refused = Files.readString(errors(i));
            softly.assertThat(step.answer().missingIn(came))
                    .as("%s%n%s%nanswered%n%s%n%s", step.place(), step.typed(), came, refused)
                    .isEmpty();
            if (step.language().equals(CMDLETS)) {
                softly.assertThat(refused).as(step.place()).isEmpty();
            }
        }
        softly.assertAll();
        ended.succeeded();
    }

    /** Each block in the same shell, its answer in a file; the first that fails ends all. */
    private String script() throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            Files.writeString(typed(i), steps.get(i).typed() + "\n");
        }
        String begin =
                """
                set -euo pipefail
                cd '%s'
                cs() { '%s' "$@"; }
                """
                        .formatted(folder, Project.root().resolve("cs"));
        return IntStream.range(0, steps.size())
                .mapToObj(
                        i -> "exec >'%s' 2>'%s'%n%s%n".formatted(answer(i), errors(i), command(i)))
                .collect(Collectors.joining("", begin, ""));
    }

    private String command(int step) {
        return steps.get(step).language().equals(CMDLETS)
                ? "cs -f '" + typed(step) + "'"
                : steps.get(step).typed();
    }

    private Path typed(int step) {
        return folder.resolve("step-%02d".formatted(step));
    }

    private Path answer(int step) {
        return folder.resolve("step-%02d.answer".formatted(step));
    }

    private Path errors(int step) {
        return folder.resolve("step-%02d.errors".formatted(step));
    }
}
