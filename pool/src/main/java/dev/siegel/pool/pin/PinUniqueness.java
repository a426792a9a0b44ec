package dev.siegel.pool.pin;

import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.user.LineUri;
import java.util.NavigableSet;

/**
 * Sees to it that number and PIN together mean one user. Both questions belong into the transaction
 * of the change, after the user's row has been locked.
 */
public final class PinUniqueness {
    private final PinStore pins;
    private final PinDigests digests;

    public PinUniqueness(PinStore pins, PinDigests digests) {
        this.pins = pins;
        this.digests = digests;
    }

    /** Whether somebody else with one of the user's numbers has this PIN. */
    boolean isTaken(UserId userId, NavigableSet<String> numbers, SecretBytes digest) {
        if (numbers.isEmpty()) {
            return false;
        }
        pins.lockNumbers(numbers);
        return pins.sharing(numbers).stream()
                .filter(other -> !other.userId().equals(userId))
                .anyMatch(other -> has(other, digest));
    }

    private boolean has(PinState state, SecretBytes digest) {
        StoredPin pin = state.pin();
        return pin != null && digests.matches(state.userId(), pin.digest(), digest);
    }

    /**
     * Whether the user's PIN is that of somebody who has the number or extension of the line the
     * user is to get.
     */
    public boolean clashes(UserId userId, String lineUri) {
        return pins.find(userId)
                .map(PinState::pin)
                .flatMap(own -> digests.readable(userId, own.digest()))
                .filter(digest -> isTaken(userId, LineUri.numbersOf(lineUri), digest))
                .isPresent();
    }
}
