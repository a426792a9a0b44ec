package dev.siegel.pool.pin;

import dev.siegel.pool.role.UserScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list with their PINs.
 *
 * @param isPinSet null for both
 * @param isLockedOut null for both
 * @param now when it is asked: temporary locks end by themselves
 * @param scope whom the caller may see
 * @param afterSipAddressKey the last one of the page before, empty from the start
 */
public record PinQuery(
        @Nullable Boolean isPinSet,
        @Nullable Boolean isLockedOut,
        Instant now,
        UserScope scope,
        String afterSipAddressKey,
        int limit) {}
