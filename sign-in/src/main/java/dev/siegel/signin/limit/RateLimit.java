package dev.siegel.signin.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries per key, for a bounded number of keys; the one not seen longest is forgotten first.
 */
public final class RateLimit {
    private static final int MOST_KEYS = 50_000;

    private final Rate rate;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LastUsed();

    public RateLimit(Rate rate, InstantSource clock) {
        this.rate = rate;
        this.clock = clock;
    }

    private record Bucket(long left, Instant since) {}

    /** Takes one try, if one is left. */
    public synchronized boolean take(String key) {
        var bucket = current(key);
        if (bucket.left() < 1) {
            return false;
        }
        buckets.put(key, new Bucket(bucket.left() - 1, bucket.since()));
        return true;
    }

    /** Says whether a try is left, and takes none: for what is counted only when it fails. */
    public synchronized boolean hasOneLeft(String key) {
        return current(key).left() > 0;
    }

    public Duration refill() {
        return rate.refill();
    }

    private Bucket current(String key) {
        var now = clock.instant();
        var bucket = buckets.get(key);
        if (bucket == null) {
            return new Bucket(rate.burst(), now);
        }
        var refills = Math.max(0, Duration.between(bucket.since(), now).dividedBy(rate.refill()));
        var left = Math.min(rate.burst(), bucket.left() + refills);
        return new Bucket(
                left,
                left == rate.burst()
                        ? now
                        : bucket.since().plus(rate.refill().multipliedBy(refills)));
    }

    private static final class LastUsed extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    }
}
