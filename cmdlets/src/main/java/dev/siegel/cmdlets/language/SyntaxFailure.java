package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;

/** What a text that is not understood ends with. */
public final class SyntaxFailure {
    private static final int SHOWN = 60;

    private SyntaxFailure() {}

    public static CmdletFailure at(String what, String errorId, Position position) {
        return new CmdletFailure(
                new ErrorRecord(
                        what + " at " + position + ".",
                        ErrorCategory.PARSER_ERROR,
                        errorId,
                        "",
                        ExitCode.USAGE));
    }

    /** A construct of the language this subset leaves out. */
    static CmdletFailure notUnderstood(String construct, Position position) {
        return at("Not understood: " + construct, "ConstructNotSupported", position);
    }

    static CmdletFailure unexpected(String what, Position position) {
        return at("Unexpected " + what, "UnexpectedToken", position);
    }

    static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
