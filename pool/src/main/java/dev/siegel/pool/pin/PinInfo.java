package dev.siegel.pool.pin;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.pin.PinState.LockReason;
import dev.siegel.pool.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a user's PIN as administrators see it.
 *
 * @param expirationTime null when it does not expire, or there is none
 * @param lockedUntil when the temporary lock ends, null when there is none
 * @param policy the scope of the policy that holds
 */
public record PinInfo(
        User user,
        boolean isPinSet,
        LockReason lockReason,
        @Nullable Instant lastChangeTime,
        @Nullable Instant expirationTime,
        int localFailures,
        int globalFailures,
        @Nullable Instant lockedUntil,
        SettingScope policy) {

    static PinInfo of(User user, PinState state, EffectivePinPolicy effective, Instant now) {
        StoredPin pin = state.pin();
        PinFailures failures = state.failures();
        Instant until = failures.lockedUntil();
        boolean ends = until != null && now.isBefore(until) && !failures.lockedUntilUnlocked();
        return new PinInfo(
                user,
                pin != null,
                state.lockReasonAt(now),
                pin == null ? null : pin.setTime(),
                pin == null ? null : effective.policy().expirationOf(pin.setTime()).orElse(null),
                failures.localAt(now),
                failures.global(),
                ends && !state.lockedByAdministrator() ? until : null,
                effective.source());
    }

    public boolean isLockedOut() {
        return lockReason != LockReason.NONE;
    }
}
