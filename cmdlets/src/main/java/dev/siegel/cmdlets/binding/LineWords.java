package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line apart as administrators write it: quotes, arrays, {@code $true}, {@code $false},
 * {@code $null}, comments. What belongs to pipelines and scripts is named and refused.
 */
public final class LineWords {
    private static final int LONGEST = 65_536;

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private LineWords(String line) {
        this.line = line;
    }

    /**
     * The words; the first is the cmdlet's name, positions are those of characters in the line.
     *
     * @throws CmdletFailure with the construct and its position for what is not understood
     */
    public static List<Word> of(String line) {
        if (line.length() > LONGEST) {
            throw CmdletFailure.usage(
                    "The line is %d characters long; at most %d are taken."
                            .formatted(line.length(), LONGEST),
                    "LineTooLong");
        }
        ArgumentWords.refuseControlCharacters(line.replace('\t', ' '), 1);
        return new LineWords(line).take();
    }

    private List<Word> take() {
        skipBlanks();
        while (at < line.length() && line.charAt(at) != '#') {
            words.add(word());
            skipBlanks();
        }
        return words;
    }

    private void skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private Word word() {
        int start = at;
        char first = line.charAt(at);
        if (first != '"'
                && first != '\''
                && ArgumentWords.isParameterName(
                        line.substring(at, Math.min(at + 2, line.length())))) {
            return parameterName(start);
        }
        return value(start);
    }

    private Word parameterName(int start) {
        while (at < line.length() && !isBlank(line.charAt(at)) && line.charAt(at) != ':') {
            refuseConstruct(line.charAt(at));
            at++;
        }
        String name = line.substring(start, at);
        if (at == line.length() || line.charAt(at) != ':') {
            return ArgumentWords.parameterName(name, start + 1);
        }
        at++;
        String attached = at < line.length() && !isBlank(line.charAt(at)) ? value(at).text() : "";
        Word.ParameterName bare = (Word.ParameterName) ArgumentWords.parameterName(name, start + 1);
        return new Word.ParameterName(bare.name(), attached, start + 1);
    }

    /** A value, or an array of them: blanks may stand after a comma. */
    private Word.Value value(int start) {
        var elements = new ArrayList<String>();
        elements.add(element());
        while (at < line.length() && line.charAt(at) == ',') {
            at++;
            skipBlanks();
            elements.add(element());
        }
        return new Word.Value(String.join(",", elements), elements, start + 1);
    }

    private String element() {
        var text = new StringBuilder();
        while (at < line.length() && !isBlank(line.charAt(at)) && line.charAt(at) != ',') {
            char character = line.charAt(at);
            switch (character) {
                case '\'' -> text.append(single());
                case '"' -> text.append(expandable());
                case '`' -> text.append(escaped());
                case '$' -> text.append(variable());
                default -> {
                    refuseConstruct(character);
                    text.append(character);
                    at++;
                }
            }
        }
        return text.toString();
    }

    /** In single quotes only a doubled quote means something. */
    private String single() {
        var text = new StringBuilder();
        int opened = at++;
        while (at < line.length()) {
            char character = line.charAt(at++);
            if (character != '\'') {
                text.append(character);
            } else if (at < line.length() && line.charAt(at) == '\'') {
                text.append('\'');
                at++;
            } else {
                return text.toString();
            }
        }
        throw unclosed(opened);
    }

    private String expandable() {
        var text = new StringBuilder();
        int opened = at++;
        while (at < line.length()) {
            char character = line.charAt(at);
            switch (character) {
                case '`' -> text.append(escaped());
                case '$' -> text.append(literalDollar());
                case '"' -> {
                    at++;
                    if (at == line.length() || line.charAt(at) != '"') {
                        return text.toString();
                    }
                    text.append('"');
                    at++;
                }
                default -> {
                    text.append(character);
                    at++;
                }
            }
        }
        throw unclosed(opened);
    }

    /** A dollar sign in double quotes begins a variable only before a name, a brace, a bracket. */
    private char literalDollar() {
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        if (Character.isLetter(next) || next == '_' || next == '{' || next == '(') {
            throw notYet("a variable in a string", at);
        }
        at++;
        return '$';
    }

    private char escaped() {
        if (at + 1 >= line.length()) {
            throw notYet("a line that goes on in the next one", at);
        }
        at += 2;
        return line.charAt(at - 1);
    }

    private String variable() {
        int start = at++;
        while (at < line.length()
                && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_')) {
            at++;
        }
        String name = line.substring(start, at);
        if ("$true".equalsIgnoreCase(name)
                || "$false".equalsIgnoreCase(name)
                || "$null".equalsIgnoreCase(name)) {
            return name;
        }
        throw notYet("the variable '" + Values.shown(name) + "'", start);
    }

    private void refuseConstruct(char character) {
        switch (character) {
            case '|' -> throw notYet("a pipeline ('|')", at);
            case ';' -> throw notYet("a second statement (';')", at);
            case '{', '}' -> throw notYet("a script block ('" + character + "')", at);
            case '(', ')' -> throw notYet("an expression ('" + character + "')", at);
            case '>', '<' -> throw notYet("a redirection ('" + character + "')", at);
            case '&' -> throw notYet("a call ('&')", at);
            default -> {
                // an ordinary character
            }
        }
    }

    private static CmdletFailure notYet(String construct, int at) {
        return parserError(
                "Not understood: %s at position %d. One cmdlet with its parameters is, for now."
                        .formatted(construct, at + 1),
                "ConstructNotSupported");
    }

    private static CmdletFailure unclosed(int at) {
        return parserError(
                "The string that begins at position %d is missing its terminator."
                        .formatted(at + 1),
                "TerminatorExpectedAtEndOfString");
    }

    private static CmdletFailure parserError(String message, String errorId) {
        return new CmdletFailure(
                new ErrorRecord(message, ErrorCategory.PARSER_ERROR, errorId, "", ExitCode.USAGE));
    }
}
