package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;

/** How many objects a line wants at most. */
final class Limits {
    /** Set by a pipeline whose next part takes no more than so many. */
    private static final String FIRST = "#first";

    private Limits() {}

    static int most(BoundCmdlet line) {
        return Math.min(number(line, "ResultSize"), number(line, FIRST));
    }

    private static int number(BoundCmdlet line, String parameter) {
        return line.text(parameter)
                .filter(text -> !"Unlimited".equals(text))
                .map(text -> (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
    }
}
