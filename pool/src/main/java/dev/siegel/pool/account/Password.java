package dev.siegel.pool.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A password on its way to being sealed; never printed. */
public final class Password {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 127;

    private final char[] characters;

    /**
     * @throws IllegalArgumentException when it is shorter than 8 or longer than 127 characters
     */
    public Password(char[] characters) {
        if (characters.length < SHORTEST || characters.length > LONGEST) {
            throw new IllegalArgumentException(
                    "a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        this.characters = characters.clone();
    }

    public char[] characters() {
        return characters.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Password that && Arrays.equals(characters, that.characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(characters);
    }

    @Override
    public String toString() {
        return "********";
    }
}
