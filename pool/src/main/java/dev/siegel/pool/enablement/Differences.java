package dev.siegel.pool.enablement;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a change makes of each property it changes, for the audit. */
final class Differences {
    private final Map<String, String> found = new TreeMap<>();

    Differences compare(String property, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.put(property, shown(before) + " -> " + shown(after));
        }
        return this;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    Map<String, String> found() {
        return found;
    }
}
