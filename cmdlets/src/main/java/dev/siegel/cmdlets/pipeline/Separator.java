package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.result.CmdletFailure;

/** What parts the cells of a file: -Delimiter, one character. */
final class Separator {
    private Separator() {}

    static char of(BoundCmdlet line) {
        String text = line.text("Delimiter").orElse(",");
        if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0)) || text.equals("\"")) {
            throw CmdletFailure.usage(
                    "Cannot bind parameter 'Delimiter': one character is expected, such as ';'.",
                    "CannotConvertArgumentNoMessage");
        }
        return text.charAt(0);
    }
}
