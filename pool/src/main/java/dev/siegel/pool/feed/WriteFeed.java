package dev.siegel.pool.feed;

import dev.siegel.pool.feed.FeedQueue.Batch;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores what this front end has to tell, many events at once. */
public final class WriteFeed {
    private static final int BATCH = 500;

    /** Clauses of a select have their limits. */
    private static final int USERS_AT_ONCE = 500;

    private final FeedQueue queue;
    private final FeedStore feed;
    private final UserStore users;

    public WriteFeed(FeedQueue queue, FeedStore feed, UserStore users) {
        this.queue = queue;
        this.feed = feed;
        this.users = users;
    }

    /**
     * Stores all that waits. What cannot be stored is counted and told of later: memory is not
     * filled while the database is away.
     *
     * @return how many events were stored
     */
    public int writeAll() {
        int stored = 0;
        Batch batch = queue.take(BATCH);
        while (!batch.events().isEmpty()) {
            store(batch);
            stored += batch.events().size();
            batch = queue.take(BATCH);
        }
        return stored;
    }

    private void store(Batch batch) {
        boolean stored = false;
        try {
            feed.append(located(users, batch.events()));
            stored = true;
            queue.stored(batch);
        } finally {
            if (!stored) {
                queue.lose(batch);
            }
        }
    }

    /** Says of each event whom it is about, as far as the user is still there. */
    static List<FeedEvent> located(UserStore users, List<FeedEvent> events) {
        Set<UserId> ids =
                events.stream()
                        .map(FeedEvent::userId)
                        .filter(Objects::nonNull)
                        .limit(USERS_AT_ONCE)
                        .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return events;
        }
        Map<UserId, User> found =
                users.findAll(ids).stream()
                        .collect(Collectors.toMap(User::id, Function.identity()));
        return events.stream().map(event -> located(event, found)).toList();
    }

    private static FeedEvent located(FeedEvent event, Map<UserId, User> found) {
        User user = event.userId() == null ? null : found.get(event.userId());
        return user == null ? event : event.about(user);
    }
}
