package dev.siegel.pool.administrator;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing, for each name and each address. An attempt counts as failed from its start
 * until it succeeds, so many at once gain nothing. After a few free ones each further attempt has
 * to wait twice as long as the one before, up to a quarter of an hour.
 */
public final class SignInThrottle {
    private static final int FREE_FOR_A_NAME = 5;

    /** Several administrators may sit behind one address. */
    private static final int FREE_FOR_AN_ADDRESS = 20;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After this long without an attempt all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** So that guessing names costs no memory; the ones tried longest ago go first. */
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<Object, Attempts> names = new Remembered();
    private final Map<Object, Attempts> addresses = new Remembered();

    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Attempts(int count, Instant last) {
        Duration waitAfter(int free) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(count - free, 20));
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    private static final class Remembered extends LinkedHashMap<Object, Attempts> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Attempts> eldest) {
            return size() > MOST_KEYS;
        }
    }

    /**
     * Starts an attempt.
     *
     * @return how long to wait before the next one; empty when this one may go on
     */
    synchronized Optional<Duration> begin(String name, InetAddress address) {
        Instant now = clock.instant();
        Duration ofName = remaining(names, name, FREE_FOR_A_NAME, now);
        Duration ofAddress = remaining(addresses, address, FREE_FOR_AN_ADDRESS, now);
        Duration longer = ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
        if (longer.isPositive()) {
            return Optional.of(longer);
        }
        count(names, name, now);
        count(addresses, address, now);
        return Optional.empty();
    }

    /** Forgets the name's failed attempts, and takes this one from the address. */
    synchronized void succeeded(String name, InetAddress address) {
        names.remove(name);
        addresses.computeIfPresent(
                address,
                (_, tried) ->
                        tried.count() <= 1 ? null : new Attempts(tried.count() - 1, tried.last()));
    }

    /** How it stands with a name at this front end. */
    synchronized NameState stateOf(AdministratorName name) {
        Instant now = clock.instant();
        Duration wait = remaining(names, name.key(), FREE_FOR_A_NAME, now);
        Attempts tried = names.get(name.key());
        return new NameState(
                tried == null ? 0 : tried.count(), wait.isPositive() ? now.plus(wait) : null);
    }

    /** Forgets a name's failed attempts, as an administrator may ask. */
    synchronized void forget(AdministratorName name) {
        names.remove(name.key());
    }

    /**
     * Failed attempts with a name.
     *
     * @param failedAttempts those remembered
     * @param lockedUntil before this nobody signs in with the name, null when they may
     */
    public record NameState(int failedAttempts, @Nullable Instant lockedUntil) {}

    private static Duration remaining(
            Map<Object, Attempts> attempts, Object key, int free, Instant now) {
        Attempts before = attempts.get(key);
        if (before == null || before.last().plus(MEMORY).isBefore(now)) {
            attempts.remove(key);
            return Duration.ZERO;
        }
        return Duration.between(now, before.last().plus(before.waitAfter(free)));
    }

    private static void count(Map<Object, Attempts> attempts, Object key, Instant now) {
        attempts.merge(
                key,
                new Attempts(1, now),
                (before, _) -> new Attempts(Math.min(before.count() + 1, 1000), now));
    }
}
