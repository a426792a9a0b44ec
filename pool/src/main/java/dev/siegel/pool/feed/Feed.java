package dev.siegel.pool.feed;

/** Where use cases tell what happened. Telling takes no time and never fails. */
@FunctionalInterface
public interface Feed {
    void tell(FeedEvent event);

    /** For whom nobody follows. */
    static Feed none() {
        return _ -> {};
    }
}
