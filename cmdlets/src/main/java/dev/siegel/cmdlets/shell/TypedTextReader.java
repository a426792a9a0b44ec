package dev.siegel.cmdlets.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into words, commands and brackets; nothing in it is an error. */
final class TypedTextReader {
    private final String text;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<List<TypedWord>> commands = new ArrayList<>();
    private int at;
    private boolean comment;

    TypedTextReader(String text) {
        this.text = text;
        levels.push(new Level(' '));
        while (at < text.length()) {
            step(text.charAt(at));
        }
    }

    /** What is open between one bracket and its end. */
    private static final class Level {
        private final char opened;
        private final List<List<TypedWord>> stages = new ArrayList<>();
        private List<TypedWord> words = new ArrayList<>();
        private int start = -1;
        private boolean comma;

        Level(char opened) {
            this.opened = opened;
        }
    }

    private void step(char next) {
        switch (next) {
            case ' ', '\t', '\r' -> {
                endWord();
                at++;
            }
            case '\n', ';' -> endStatement();
            case '|' -> endStage();
            case ',' -> comma();
            case '(', '{' -> open(next);
            case ')', '}' -> close();
            case '"', '\'' -> quoted(next);
            case '`' -> escaped();
            case '#' -> hash();
            case '=' -> equalsSign();
            default -> {
                begin();
                at++;
            }
        }
    }

    private Level level() {
        return levels.element();
    }

    private void begin() {
        if (level().start < 0) {
            level().start = at;
        }
    }

    private void endWord() {
        Level level = level();
        if (level.start >= 0) {
            level.words.add(
                    new TypedWord(text.substring(level.start, at), level.start, level.comma));
            level.start = -1;
            level.comma = false;
        }
    }

    private void endCommand() {
        endWord();
        level().comma = false;
        if (!level().words.isEmpty()) {
            commands.add(level().words);
        }
    }

    private void endStatement() {
        endCommand();
        level().stages.clear();
        level().words = new ArrayList<>();
        at++;
    }

    private void endStage() {
        endCommand();
        level().stages.add(level().words);
        level().words = new ArrayList<>();
        at++;
    }

    private void comma() {
        endWord();
        level().comma = true;
        at++;
    }

    private void open(char bracket) {
        begin();
        levels.push(new Level(bracket));
        at++;
    }

    /** The bracket and all in it belong to the word that began with it. */
    private void close() {
        endCommand();
        if (levels.size() > 1) {
            levels.pop();
        }
        begin();
        at++;
    }

    private void quoted(char quote) {
        begin();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '`' && quote == '"' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    /** A backtick at the end of a line lets the line go on. */
    private void escaped() {
        boolean lineEnd = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        if (lineEnd) {
            endWord();
        } else {
            begin();
        }
        at = Math.min(at + 2, text.length());
    }

    private void hash() {
        if (level().start >= 0) {
            at++;
            return;
        }
        int end = text.indexOf('\n', at);
        comment = end < 0;
        at = comment ? text.length() : end;
    }

    /** After the sign of an assignment or of a hash table's entry something new begins. */
    private void equalsSign() {
        Level level = level();
        boolean assigned =
                (level.words.isEmpty() && level.start >= 0)
                        || (level.words.size() == 1 && level.start < 0);
        if (assigned && level.stages.isEmpty()) {
            endStatement();
        } else {
            begin();
            at++;
        }
    }

    TypedText typed() {
        TypedText around = null;
        var outward = new ArrayList<>(levels);
        for (Level level : outward.reversed()) {
            around = typed(level, around);
        }
        return Objects.requireNonNull(around);
    }

    private TypedText typed(Level level, @Nullable TypedText around) {
        int start = level.start < 0 ? text.length() : level.start;
        return new TypedText(
                new TypedWord(text.substring(start), start, level.comma),
                level.words,
                level.stages,
                around,
                level.opened,
                comment);
    }

    /** All commands of the text, those between brackets first. */
    List<List<TypedWord>> commands() {
        while (levels.size() > 1) {
            close();
        }
        at = text.length();
        endCommand();
        return commands;
    }
}
