package dev.siegel.cmdlets.shell;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands suggestions to JLine. */
final class LineCompleter implements Completer {
    private static final int LONGEST_NOTE = 40;

    private final Completions completions;

    LineCompleter(Completions completions) {
        this.completions = completions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        completions.at(line.line(), line.cursor()).words().stream()
                .map(LineCompleter::candidate)
                .forEach(candidates::add);
    }

    private static Candidate candidate(Suggestion suggestion) {
        String text = suggestion.text();
        String note = suggestion.note();
        boolean noted = !note.isEmpty() && note.length() <= LONGEST_NOTE;
        return new Candidate(text, text, null, noted ? note : null, null, null, suggestion.whole());
    }
}
