package dev.siegel.api.request;

import dev.siegel.api.problem.ProblemException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields and parameters, and names the one that is wrong. */
public final class Inputs {
    private Inputs() {}

    /** A field that has to be there. */
    public static String required(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw ProblemException.badField(field, "is missing");
        }
        return text;
    }

    /** Reads a text with a parser that throws {@link IllegalArgumentException}. */
    public static <T> T parsed(String field, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException refused) {
            throw ProblemException.badField(
                    field, refused.getMessage() == null ? "is malformed" : refused.getMessage());
        }
    }

    /** A flag of a body: JSON's true or false, the fallback when absent; no text that looks so. */
    public static boolean flag(String name, @Nullable Object given, boolean fallback) {
        return switch (given) {
            case null -> fallback;
            case Boolean flag -> flag;
            default -> throw ProblemException.badField(name, "is neither true nor false");
        };
    }

    /**
     * {@code true} or {@code false}, absent is false; nothing else, so that no typing error passes.
     */
    public static boolean flag(String name, @Nullable String text) {
        if (text == null) {
            return false;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badField(name, "is neither true nor false");
        };
    }
}
