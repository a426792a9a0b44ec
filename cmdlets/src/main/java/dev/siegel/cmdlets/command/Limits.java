package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import java.util.Optional;

/** What a line, and the pipeline it stands in, leave out already at the server. */
final class Limits {
    /** Set by a pipeline whose next part takes no more than so many. */
    private static final String FIRST = "#first";

    /** Set by a pipeline whose next part keeps only those that fulfil this. */
    private static final String FILTER = "#filter";

    private Limits() {}

    /** How many objects are wanted at most, where the pipeline's filter is applied too. */
    static int most(BoundCmdlet line) {
        return Math.min(number(line, "ResultSize"), number(line, FIRST));
    }

    /** The same where it is not: then the pipeline has to see them all. */
    static int mostUnfiltered(BoundCmdlet line) {
        return line.has(FILTER) ? number(line, "ResultSize") : most(line);
    }

    private static int number(BoundCmdlet line, String parameter) {
        return line.text(parameter)
                .filter(text -> !"Unlimited".equals(text))
                .map(text -> (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
    }

    /** What both the line and its pipeline want to be fulfilled. */
    static Optional<String> filter(BoundCmdlet line) {
        Optional<String> own = line.text("Filter");
        Optional<String> next = line.text(FILTER);
        return own.isPresent() && next.isPresent()
                ? Optional.of("(%s) -and (%s)".formatted(own.get(), next.get()))
                : own.or(() -> next);
    }
}
