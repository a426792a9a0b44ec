package dev.siegel.pool.pin;

import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user's PIN, whether an administrator locked it, and what was tried against it. */
public record PinState(
        UserId userId,
        @Nullable StoredPin pin,
        boolean lockedByAdministrator,
        PinFailures failures) {

    /** The state of a user who never had a PIN. */
    public static PinState none(UserId userId) {
        return new PinState(userId, null, false, PinFailures.NONE);
    }

    public boolean isLockedAt(Instant now) {
        return lockReasonAt(now) != LockReason.NONE;
    }

    public LockReason lockReasonAt(Instant now) {
        if (lockedByAdministrator) {
            return LockReason.ADMINISTRATOR;
        }
        return failures.isLockedAt(now) ? LockReason.TOO_MANY_ATTEMPTS : LockReason.NONE;
    }

    PinState withPin(StoredPin newPin) {
        return new PinState(userId, newPin, lockedByAdministrator, failures.withoutLocal());
    }

    /** Locked by an administrator, until it is unlocked. */
    public PinState locked() {
        return new PinState(userId, pin, true, failures);
    }

    /** Both counts begin anew, whoever locked it. */
    PinState unlocked() {
        return new PinState(userId, pin, false, PinFailures.NONE);
    }

    PinState withFailures(PinFailures counted) {
        return new PinState(userId, pin, lockedByAdministrator, counted);
    }

    /** Why a PIN is not taken. */
    public enum LockReason {
        NONE,
        ADMINISTRATOR,
        TOO_MANY_ATTEMPTS
    }
}
