package dev.siegel.pool.administration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a list of texts: another list in its place, or some entries taken away and some
 * added. Entries compare without regard to case.
 *
 * @param replace null to start from the list as it is
 */
public record ListChange(@Nullable List<String> replace, List<String> remove, List<String> add) {
    public ListChange {
        replace = replace == null ? null : List.copyOf(replace);
        remove = List.copyOf(remove);
        add = List.copyOf(add);
    }

    /** Nothing changes. */
    public static ListChange none() {
        return new ListChange(null, List.of(), List.of());
    }

    public static ListChange to(List<String> list) {
        return new ListChange(list, List.of(), List.of());
    }

    List<String> applyTo(List<String> before) {
        List<String> after = new ArrayList<>(replace == null ? before : replace);
        after.removeIf(one -> contains(remove, one));
        add.stream().filter(one -> !contains(after, one)).forEach(after::add);
        return after;
    }

    private static boolean contains(List<String> list, String text) {
        return list.stream().anyMatch(text::equalsIgnoreCase);
    }
}
