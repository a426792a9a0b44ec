package dev.siegel.pool.administrator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name an administrator signs in with; compared without regard to case. */
public final class AdministratorName {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /** Callers that are no administrators of the store, so that the audit cannot mix them up. */
    private static final Set<String> RESERVED = Set.of("local", "pool");

    private final String text;

    private AdministratorName(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException when it is empty, too long, reserved or holds other
     *     characters
     */
    public static AdministratorName of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException(
                    "an administrator's name has 1 to 64 letters, digits, dots, hyphens, underscores"
                            + " and at signs, and is neither 'local' nor 'pool'");
        }
        return new AdministratorName(text);
    }

    /** Whether {@link #of} would take this text. */
    public static boolean isOne(String text) {
        return SYNTAX.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The lower-case form: what tables and comparisons use. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdministratorName that && key().equals(that.key());
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
