package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.RevocationReason;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why certificates are revoked, and what goes with it.
 *
 * @param keepSessions leaves live sign-ins standing until they end by themselves
 * @param blockReissue keeps users, or the devices named, from getting new certificates
 * @param blockUntil null until somebody removes the block
 */
public record RevocationTerms(
        RevocationReason reason,
        boolean keepSessions,
        boolean blockReissue,
        @Nullable Instant blockUntil) {
    public RevocationTerms {
        if (blockUntil != null && !blockReissue) {
            throw new IllegalArgumentException("a block that is not set has no end");
        }
    }

    public static RevocationTerms because(RevocationReason reason) {
        return new RevocationTerms(reason, false, false, null);
    }

    /** For the audit. */
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        details.put("reason", reason.name());
        details.put("keepSessions", Boolean.toString(keepSessions));
        if (blockReissue) {
            details.put("blockReissue", "true");
        }
        if (blockUntil != null) {
            details.put("blockUntil", blockUntil.toString());
        }
        return details;
    }
}
