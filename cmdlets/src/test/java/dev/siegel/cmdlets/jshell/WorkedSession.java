package dev.siegel.cmdlets.jshell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * JShell shows a line again, or the beginning of it, when it had to wait for the rest. Text
     * that is neither that nor what the page shows stays as it is.
     */
    String withoutEcho(String seen) {
        StringBuilder plain = new StringBuilder(PROMPT);
        int at = PROMPT.length();
        for (Exchange one : exchanges()) {
            int echo = one.echoIn(seen, at);
            if (echo < 0) {
                break;
            }
            plain.append(PROMPT).append(one.answer());
            at += PROMPT.length() + echo + one.answer().length();
        }
        return plain.append(seen.substring(Math.min(at, seen.length()))).toString();
    }

    /** A line and what it is answered with. */
    private record Exchange(String typed, String answer) {
        /** How much of the line is shown again at this place; -1 when the answer is another. */
        int echoIn(String seen, int at) {
            for (int shown = typed.length(); shown >= 0; shown--) {
                String expected = PROMPT + typed.substring(0, shown) + answer + PROMPT;
                if (seen.startsWith(expected, at)) {
                    return shown;
                }
            }
            return -1;
        }
    }

    private List<Exchange> exchanges() {
        List<Exchange> all = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(PROMPT)) {
                all.add(new Exchange(line.substring(PROMPT.length()), ""));
            } else {
                Exchange last = all.removeLast();
                all.add(new Exchange(last.typed(), last.answer() + line + "\n"));
            }
        }
        return all;
    }
}
