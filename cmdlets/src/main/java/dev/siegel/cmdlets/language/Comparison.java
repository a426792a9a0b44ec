package dev.siegel.cmdlets.language;

import java.util.Locale;
import java.util.Optional;

/** An operator that compares, {@code -eq} or its forms {@code -ieq} and {@code -ceq}. */
public record Comparison(Kind kind, boolean caseSensitive) {
    /** What is asked. */
    public enum Kind {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        LIKE,
        NOTLIKE,
        MATCH,
        NOTMATCH,
        CONTAINS,
        NOTCONTAINS,
        IN,
        NOTIN;

        /** The operator as lines spell it. */
        public String spelling() {
            return "-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The operator of this name, without its dash, in any case. */
    public static Optional<Comparison> of(String name) {
        Optional<Kind> plain = kind(name);
        if (plain.isPresent() || name.isEmpty()) {
            return plain.map(kind -> new Comparison(kind, false));
        }
        return switch (name.charAt(0)) {
            case 'c', 'C' -> kind(name.substring(1)).map(kind -> new Comparison(kind, true));
            case 'i', 'I' -> kind(name.substring(1)).map(kind -> new Comparison(kind, false));
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
