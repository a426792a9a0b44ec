package dev.siegel.api.feed;

import dev.siegel.api.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who follows on this front end: so many and no more. */
@Singleton
final class Followers {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final FeedRules rules;
    private final Set<EventStream> following = new HashSet<>();

    Followers(FeedRules rules) {
        this.rules = rules;
    }

    /** Those whose end nobody noticed make room first. */
    synchronized void enter(EventStream stream) {
        if (following.size() >= rules.mostFollowers()) {
            List.copyOf(following).stream()
                    .filter(EventStream::isAbandoned)
                    .forEach(EventStream::close);
        }
        if (following.size() >= rules.mostFollowers()) {
            throw ProblemException.crowded(
                    "At most " + rules.mostFollowers() + " may follow on one front end.",
                    RETRY_AFTER);
        }
        following.add(stream);
    }

    synchronized void leave(EventStream stream) {
        following.remove(stream);
    }

    /** When the server stops. */
    @PreDestroy
    synchronized void closeAll() {
        List.copyOf(following).forEach(EventStream::close);
    }
}
