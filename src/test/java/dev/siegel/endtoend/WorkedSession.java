package dev.siegel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The session that the documentation shows: what is typed, and all that is to be seen. */
record WorkedSession(List<String> lines) {
    private static final String PROMPT = "cs> ";

    static WorkedSession read(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf("```jshell\n") + "```jshell\n".length();
        return new WorkedSession(
                text.substring(begin, text.indexOf("```\n", begin)).lines().toList());
    }

    /** The lines as they are typed; an empty one first, while JShell gets ready to read. */
    String typed() {
        return "\n" + commands().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Stream<String> commands() {
        return lines.stream()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()));
    }

    /** What JShell prints when nothing of what is typed is echoed. */
    String printed() {
        return lines.stream()
                .map(line -> line.startsWith(PROMPT) ? PROMPT : line + "\n")
                .collect(Collectors.joining("", PROMPT, PROMPT));
    }

    /** JShell shows a line again when it had to wait for the rest of it. */
    String withoutEcho(String seen) {
        return commands().reduce(seen, (text, line) -> text.replace(PROMPT + line, PROMPT));
    }
}
