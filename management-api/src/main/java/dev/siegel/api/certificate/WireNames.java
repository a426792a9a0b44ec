package dev.siegel.api.certificate;

import dev.siegel.api.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names of enumerations on the wire: {@code KEY_COMPROMISE} is {@code keyCompromise}. */
final class WireNames {
    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private WireNames() {}

    static String of(Enum<?> value) {
        return KNOWN.computeIfAbsent(value, WireNames::spelled);
    }

    private static String spelled(Enum<?> value) {
        var name = new StringBuilder();
        for (String word : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** The value of a name in any case; the fallback when none is given. */
    static <T extends Enum<T>> T parse(String parameter, @Nullable String text, T fallback) {
        if (text == null) {
            return fallback;
        }
        for (T value : fallback.getDeclaringClass().getEnumConstants()) {
            if (of(value).equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw ProblemException.badField(parameter, "is none of the values there are");
    }
}
