package dev.siegel.pool.certificate;

import java.time.Instant;

/**
 * How a certificate stopped being current.
 *
 * @param by the administrator who revoked it, or the user whose device got a newer one
 */
public record Ending(Kind kind, Instant time, String by, RevocationReason reason) {
    /** Replaced by a newer certificate of the same device, or revoked. */
    public enum Kind {
        REPLACED,
        REVOKED
    }

    public static Ending replaced(Instant time, String by) {
        return new Ending(Kind.REPLACED, time, by, RevocationReason.SUPERSEDED);
    }

    public static Ending revoked(Instant time, String by, RevocationReason reason) {
        return new Ending(Kind.REVOKED, time, by, reason);
    }
}
