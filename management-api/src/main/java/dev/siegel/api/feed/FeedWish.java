package dev.siegel.api.feed;

import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.role.UserScope;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What somebody wants to follow.
 *
 * @param after the last position they know
 * @param goOn whether to wait for more at the end
 * @param reach whom they may hear of now; empty when they may not follow any more
 */
record FeedWish(long after, Set<Kind> kinds, boolean goOn, Supplier<Optional<UserScope>> reach) {
    FeedWish {
        kinds = Set.copyOf(kinds);
    }
}
