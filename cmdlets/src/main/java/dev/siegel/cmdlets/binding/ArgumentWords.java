package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletFailure;
import java.util.ArrayList;
import java.util.List;

/** Sorts arguments, whose quotes a shell has already taken, into names and values. */
public final class ArgumentWords {
    /**
     * More than a kernel passes in one argument (128 KiB); a line longer than this is a mistake.
     */
    public static final int LONGEST = 131_072;

    /** Hyphen, en dash, em dash, horizontal bar: documents turn the first into the others. */
    private static final String DASHES = "-\u2013\u2014\u2015";

    private ArgumentWords() {}

    public static List<Word> of(List<String> arguments) {
        var words = new ArrayList<Word>(arguments.size());
        for (String argument : arguments) {
            words.add(word(argument, words.size() + 1));
        }
        return words;
    }

    private static Word word(String argument, int position) {
        if (argument.length() > LONGEST) {
            throw CmdletFailure.usage(
                    "Argument %d is %d characters long; at most %d are taken."
                            .formatted(position, argument.length(), LONGEST),
                    "ArgumentTooLong");
        }
        refuseControlCharacters(argument, position);
        return isParameterName(argument)
                ? parameterName(argument, position)
                : value(argument, position);
    }

    static void refuseControlCharacters(String text, int position) {
        if (text.chars()
                .anyMatch(
                        character -> character < ' ' || character == 0x7f || character == 0xfffd)) {
            throw CmdletFailure.usage(
                    "Argument %d holds control characters or bytes that are no text in this locale."
                            .formatted(position),
                    "ArgumentNotText");
        }
    }

    /** Whether it starts as a parameter name does: a dash, then no digit. */
    static boolean isParameterName(String text) {
        if (text.isEmpty() || DASHES.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return text.length() == 1 || !isNumberStart(text.charAt(1));
    }

    private static boolean isNumberStart(char second) {
        return (second >= '0' && second <= '9') || second == '.';
    }

    static Word parameterName(String text, int position) {
        int colon = text.indexOf(':');
        String name = text.substring(1, colon < 0 ? text.length() : colon);
        if (name.isEmpty()) {
            throw CmdletFailure.usage(
                    "There is no parameter name after the '%s' at position %d; a name follows it without a blank."
                            .formatted(text.charAt(0), position),
                    "MissingParameterName");
        }
        return new Word.ParameterName(name, colon < 0 ? null : text.substring(colon + 1), position);
    }

    static Word value(String text, int position) {
        return new Word.Value(text, elements(text), position);
    }

    /** Takes an array apart; blanks around its elements do not count. */
    static List<String> elements(String text) {
        var elements = new ArrayList<String>();
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            elements.add(text.substring(start, comma).strip());
            start = comma + 1;
        }
        elements.add(text.substring(start).strip());
        return elements;
    }
}
