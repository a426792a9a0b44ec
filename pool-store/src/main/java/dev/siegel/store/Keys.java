package dev.siegel.store;

import java.util.Locale;

/** The forms text is compared in. */
final class Keys {
    private Keys() {}

    /** What columns ending in {@code _key} hold. */
    static String of(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like … escape '!'} that finds what begins with the text. */
    static String beginningWith(String text) {
        return escaped(of(text)) + "%";
    }

    /** An administrator's pattern with asterisks as a pattern for {@code like … escape '!'}. */
    static String ofPattern(String pattern) {
        return escaped(of(pattern)).replace('*', '%');
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
    static String containing(String text) {
        return "%" + escaped(of(text)) + "%";
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
