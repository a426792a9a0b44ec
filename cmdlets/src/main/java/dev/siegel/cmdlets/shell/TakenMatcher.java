package dev.siegel.cmdlets.shell;

import java.util.List;
import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/** Takes all suggestions: those that do not fit were left out before. */
final class TakenMatcher extends CompletionMatcherImpl {
    @Override
    protected void defaultMatchers(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        matchers = List.of(simpleMatcher(_ -> true));
        exact = line.word()::equals;
    }
}
