package dev.siegel.pool.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the audit what a change did to each value. */
final class SettingsDifference {
    private static final int LONGEST = 300;
    private static final String NOTHING = "-";

    private SettingsDifference() {}

    /** By property, {@code before -> after}; null is no settings at all. */
    static Map<String, String> between(
            @Nullable ScopedSettings before, @Nullable ScopedSettings after) {
        Map<String, String> details = new TreeMap<>();
        ScopedSettings known = after == null ? before : after;
        if (known == null) {
            return details;
        }
        for (SettingProperty one : known.family().properties()) {
            String was = shown(before, one);
            String is = shown(after, one);
            if (!was.equals(is)) {
                details.put(one.name(), was + " -> " + is);
            }
        }
        if (after != null) {
            details.put("version", Long.toString(after.version()));
        }
        return details;
    }

    private static String shown(@Nullable ScopedSettings settings, SettingProperty property) {
        return Optional.ofNullable(settings)
                .flatMap(some -> some.values().text(property))
                .map(text -> text.replace("\n", ", "))
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .filter(text -> !text.isEmpty())
                .orElse(NOTHING);
    }
}
