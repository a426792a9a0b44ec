package dev.siegel.cmdlets.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the cursor, taken apart without asking that it be whole or right.
 *
 * @param current the word the cursor stands in, empty after a blank
 * @param words those before it in the same command
 * @param before the commands before in the same pipeline
 * @param around what stands before the bracket the cursor is in, null outside of all
 * @param opened the bracket, a blank outside of all
 */
record TypedText(
        TypedWord current,
        List<TypedWord> words,
        List<List<TypedWord>> before,
        @Nullable TypedText around,
        char opened,
        boolean comment) {
    TypedText {
        words = List.copyOf(words);
        before = List.copyOf(before);
    }

    static TypedText of(String beforeCursor) {
        return new TypedTextReader(beforeCursor).typed();
    }

    /** The words of this command with the one being typed. */
    List<TypedWord> command() {
        var all = new ArrayList<>(words);
        all.add(current);
        return all;
    }
}
