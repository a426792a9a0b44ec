package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.language.Unfinished;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine where words begin, and that an open statement takes another line. */
final class LineParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Unfinished.is(line)) {
            throw new EOFError(-1, cursor, "The statement goes on");
        }
        TypedWord word = TypedText.of(line.substring(0, cursor)).current();
        return new CompletedLine(
                line, cursor, word.hasColon() ? word.attached().start() : word.start());
    }

    /** The backtick escapes, and the language's own parser knows where. */
    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }
}
