package dev.siegel.pool.filter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with gaps, {@code Ken*}; compared without regard to case. */
public record TextPattern(List<Part> parts) {
    /** A piece of a pattern. */
    public sealed interface Part {
        /** These very characters. */
        record Literal(String text) implements Part {}

        /** Exactly one character. */
        record AnyCharacter() implements Part {}

        /** Any text, also none. */
        record AnyText() implements Part {}
    }

    public TextPattern {
        parts = List.copyOf(parts);
    }

    /** The text it is, when there is no gap in it. */
    public boolean isPlain() {
        return parts.stream().allMatch(Part.Literal.class::isInstance);
    }

    /** The text of all literal parts in lower case. */
    public String plainKey() {
        return parts.stream()
                .map(part -> part instanceof Part.Literal(String text) ? text : "")
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the whole text fits. */
    public boolean matches(String text) {
        String expression =
                parts.stream()
                        .map(part ->
                                switch (part) {
                                    case Part.Literal(String literal) -> Pattern.quote(literal);
                                    case Part.AnyCharacter() -> ".";
                                    case Part.AnyText() -> ".*";
                                })
                        .collect(Collectors.joining());
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return Pattern.compile(expression, flags).matcher(text).matches();
    }
}
