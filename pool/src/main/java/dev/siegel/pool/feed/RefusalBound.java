package dev.siegel.pool.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Lets through a few refusals of each address in each second and counts the rest, so that a
 * stranger who tries and tries fills no table.
 */
final class RefusalBound {
    private static final int MOST_EACH = 5;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Map<String, Window> windows = new HashMap<>();

    private static final class Window {
        private final Instant began;
        private int told;
        private long more;

        Window(Instant began) {
            this.began = began;
        }
    }

    /** Whether it is told as it is. */
    synchronized boolean admits(FeedEvent refusal) {
        String address = refusal.address() == null ? "" : refusal.address();
        Window window = windows.get(address);
        if (window == null) {
            if (windows.size() == MOST_ADDRESSES) {
                address = "";
            }
            window = windows.computeIfAbsent(address, _ -> new Window(refusal.time()));
        }
        if (window.told < MOST_EACH) {
            window.told++;
            return true;
        }
        window.more++;
        return false;
    }

    /** Ends the windows that are over: one event for each address of which more was to be told. */
    synchronized List<FeedEvent> summaries(Instant now) {
        List<FeedEvent> summaries = new ArrayList<>();
        for (Iterator<Map.Entry<String, Window>> all = windows.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<String, Window> one = all.next();
            Window window = one.getValue();
            if (now.isBefore(window.began.plus(WINDOW))) {
                continue;
            }
            if (window.more > 0) {
                summaries.add(
                        FeedEvent.of(now, FeedEvent.Kind.REFUSED)
                                .because(window.more + " more refusals in one second")
                                .by(null, one.getKey().isEmpty() ? null : one.getKey()));
            }
            all.remove();
        }
        return summaries;
    }
}
