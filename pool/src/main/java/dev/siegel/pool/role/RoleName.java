package dev.siegel.pool.role;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a role, predefined or custom; compared without regard to case. */
public final class RoleName implements Comparable<RoleName> {
    private static final Pattern SYNTAX =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._ -]{0,62}[\\p{L}\\p{N}._-])?");

    private final String text;

    private RoleName(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException when it is empty, too long or holds other characters
     */
    public static RoleName of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException(
                    "a role's name has 1 to 64 letters, digits, dots, hyphens, underscores and inner"
                            + " spaces, and begins with a letter or digit");
        }
        return new RoleName(text);
    }

    /** Whether {@link #of} would take this text. */
    public static boolean isOne(String text) {
        return text.length() <= 64 && SYNTAX.matcher(text).matches();
    }

    /** The lower-case form: what tables and comparisons use. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(RoleName other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleName that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** As spelled. */
    @Override
    public String toString() {
        return text;
    }
}
