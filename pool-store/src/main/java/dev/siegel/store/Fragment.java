package dev.siegel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of SQL with the values of its question marks. */
record Fragment(String sql, List<@Nullable Object> arguments) {
    static final Fragment TRUE = of("1 = 1");
    static final Fragment FALSE = of("1 = 0");

    Fragment {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    static Fragment of(String sql, @Nullable Object... arguments) {
        return new Fragment(sql, Arrays.asList(arguments));
    }

    /** All of these hold; nothing is asked when there are none. */
    static Fragment and(List<Fragment> all) {
        return all.isEmpty() ? TRUE : joined(all, " and ");
    }

    /** One of these holds; nothing passes when there are none. */
    static Fragment or(List<Fragment> any) {
        return any.isEmpty() ? FALSE : joined(any, " or ");
    }

    private static Fragment joined(List<Fragment> all, String between) {
        String sql = all.stream().map(Fragment::sql).collect(Collectors.joining(between, "(", ")"));
        List<@Nullable Object> arguments = new ArrayList<>();
        all.forEach(one -> arguments.addAll(one.arguments));
        return new Fragment(sql, arguments);
    }

    /** This, then more. */
    Fragment then(Fragment more) {
        List<@Nullable Object> both = new ArrayList<>(arguments);
        both.addAll(more.arguments);
        return new Fragment(sql + more.sql, both);
    }

    Fragment then(String more) {
        return new Fragment(sql + more, arguments);
    }
}
