package dev.siegel.pool.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fills a page with what the caller sees, reading on past what they do not. */
final class Seen {
    private Seen() {}

    /**
     * @param next the entries after one, or from the start for null; fewer than asked for at the
     *     end
     */
    static <T> List<T> first(int limit, Predicate<T> isSeen, Function<@Nullable T, List<T>> next) {
        List<T> seen = new ArrayList<>();
        List<T> page = next.apply(null);
        while (true) {
            page.stream().filter(isSeen).limit(limit - seen.size()).forEach(seen::add);
            if (seen.size() == limit || page.size() < limit) {
                return seen;
            }
            page = next.apply(page.getLast());
        }
    }
}
