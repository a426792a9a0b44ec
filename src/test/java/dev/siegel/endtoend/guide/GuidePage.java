package dev.siegel.endtoend.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page of the documentation that holds lines to type. */
public final class GuidePage {
    private static final String FENCE = "```";

    private final Path page;
    private final List<Fenced> fenced;

    private GuidePage(Path page, List<Fenced> fenced) {
        this.page = page;
        this.fenced = fenced;
    }

    /** What stands between two fences. */
    private record Fenced(int line, String language, String text) {}

    public static GuidePage read(Path page) {
        try {
            return new GuidePage(page, fenced(Files.readAllLines(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fenced> fenced(List<String> lines) {
        List<Fenced> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                List<String> rest = lines.subList(i + 1, lines.size());
                String text = String.join("\n", rest.subList(0, rest.indexOf(FENCE)));
                found.add(new Fenced(i + 1, lines.get(i).substring(FENCE.length()), text));
                i += 1 + rest.indexOf(FENCE);
            }
        }
        return found;
    }

    /** Everything to type in these languages, each with the answer that follows it, if any. */
    public List<GuideStep> steps(Set<String> languages) {
        List<GuideStep> steps = new ArrayList<>();
        for (int i = 0; i < fenced.size(); i++) {
            Fenced typed = fenced.get(i);
            if (languages.contains(typed.language())) {
                steps.add(
                        new GuideStep(
                                page.getFileName() + ":" + typed.line(),
                                typed.language(),
                                typed.text(),
                                shownAfter(i, languages)));
            }
        }
        return steps;
    }

    private ShownAnswer shownAfter(int step, Set<String> languages) {
        if (step + 1 == fenced.size() || languages.contains(fenced.get(step + 1).language())) {
            return ShownAnswer.of("text", "");
        }
        Fenced answer = fenced.get(step + 1);
        return ShownAnswer.of(answer.language(), answer.text());
    }
}
