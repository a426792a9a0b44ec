package dev.siegel.cmdlets.jshell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The session that the documentation shows: what is typed, and all that is to be seen. */
record WorkedSession(List<String> lines) {
    private static final String PROMPT = "cs> ";

    static WorkedSession read(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf("```jshell\n") + "```jshell\n".length();
        return new WorkedSession(
                text.substring(begin, text.indexOf("```\n", begin)).lines().toList());
    }

    /** The lines as they are typed, one after the other. */
    String typed() {
        return lines.stream()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()) + "\n")
                .collect(Collectors.joining());
    }

    /** What JShell prints when nothing of what is typed is echoed. */
    String printed() {
        return lines.stream()
                        .map(line -> line.startsWith(PROMPT) ? PROMPT : line + "\n")
                        .collect(Collectors.joining())
                + PROMPT;
    }
}
