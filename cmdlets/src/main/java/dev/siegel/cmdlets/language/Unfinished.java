package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.CmdletFailure;
import java.util.Set;

/** Whether a text that is not understood only lacks its end, so that more lines may follow. */
public final class Unfinished {
    private static final Set<String> NEVER_CLOSED =
            Set.of("MissingEnd", "MissingTerminator", "TerminatorExpectedAtEndOfString");

    private static final Set<String> NOTHING_FOLLOWS =
            Set.of("EmptyPipeElement", "MissingExpression");

    private static final String GOES_ON = "|,=";

    private Unfinished() {}

    public static boolean is(String text) {
        if (endsWithBacktick(text)) {
            return true;
        }
        try {
            Parser.parse(text);
            return false;
        } catch (CmdletFailure failure) {
            String id = failure.error().errorId();
            return NEVER_CLOSED.contains(id) || (NOTHING_FOLLOWS.contains(id) && goesOn(text));
        }
    }

    /** A backtick that escapes the end of the line, and not one that another escapes. */
    private static boolean endsWithBacktick(String text) {
        int backticks = 0;
        while (backticks < text.length() && text.charAt(text.length() - 1 - backticks) == '`') {
            backticks++;
        }
        return backticks % 2 == 1;
    }

    private static boolean goesOn(String text) {
        String written = text.stripTrailing();
        return !written.isEmpty() && GOES_ON.indexOf(written.charAt(written.length() - 1)) >= 0;
    }
}
