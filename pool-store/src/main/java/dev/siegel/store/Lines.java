package dev.siegel.store;

import dev.siegel.pool.role.RoleName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists of short texts in one column. */
final class Lines {
    private Lines() {}

    /** An entry a line; none of them holds a line break. */
    static String of(Collection<String> entries) {
        return String.join("\n", entries);
    }

    static List<String> read(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** Role names hold no comma. */
    static String ofRoles(Collection<RoleName> roles) {
        return roles.stream().map(RoleName::toString).collect(Collectors.joining(","));
    }

    static SortedSet<RoleName> readRoles(String text) {
        return text.isEmpty()
                ? new TreeSet<>()
                : Arrays.stream(text.split(",", -1))
                        .map(RoleName::of)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
