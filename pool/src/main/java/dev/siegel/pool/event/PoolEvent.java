package dev.siegel.pool.event;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something every front end must hear of.
 *
 * @param deviceId the device it is about, null for all devices of the user
 * @param thumbprints the certificates that ended, as far as they have one
 * @param proofNotBefore proofs older than this are refused from now on, for the device or, without
 *     one, the user
 * @param keepSessions whether live registrations stay
 */
public record PoolEvent(
        UUID id,
        Instant time,
        Kind kind,
        UserId userId,
        @Nullable DeviceId deviceId,
        List<Thumbprint> thumbprints,
        Instant proofNotBefore,
        boolean keepSessions) {
    /** What happened. */
    public enum Kind {
        REVOKED,
        /** The user is gone. */
        DISABLED,
        /** The user is kept and may not sign in. */
        SUSPENDED,
        /** The user is homed elsewhere now. */
        MOVED,
        PROOF_CHANGED
    }

    public PoolEvent {
        thumbprints = List.copyOf(thumbprints);
    }
}
