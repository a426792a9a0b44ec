package dev.siegel.api.feed;

import java.time.Duration;

/**
 * What following the pool's events may cost.
 *
 * @param poll how late an event may be
 * @param heartbeat the longest silence
 * @param recheck how often it is looked up whether the caller still may
 * @param patience how long a follower may leave what is sent unread
 * @param mostFollowers on one front end
 */
public record FeedRules(
        Duration poll, Duration heartbeat, Duration recheck, Duration patience, int mostFollowers) {

    /** The heartbeat is well below the listener's idle timeout, and so is the patience. */
    public static FeedRules usual() {
        return new FeedRules(
                Duration.ofMillis(250),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                20);
    }
}
