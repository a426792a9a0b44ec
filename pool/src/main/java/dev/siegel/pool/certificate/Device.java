package dev.siegel.pool.certificate;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A machine or phone of a user.
 *
 * @param proofNotBefore proofs of identity older than this are refused for this device
 */
public record Device(
        UserId userId,
        DeviceId deviceId,
        Instant firstSeen,
        Instant proofNotBefore,
        @Nullable String userAgent) {}
