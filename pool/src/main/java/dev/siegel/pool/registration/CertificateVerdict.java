package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.HeldCertificate;

/** Whether a certificate presented at sign-in is good for it. */
public sealed interface CertificateVerdict {
    record Accepted(HeldCertificate held) implements CertificateVerdict {}

    /**
     * It is not.
     *
     * @param detail for the log and the trace; peers are not told
     */
    record Refused(Cause cause, String detail) implements CertificateVerdict {}

    /** Why a certificate is refused. */
    enum Cause {
        /** Not in the store: never published here, or from another pool. */
        UNKNOWN,
        /** Revoked, or replaced by a newer one of the device. */
        ENDED,
        EXPIRED,
        NOT_YET_VALID,
        /** Published before the epoch that a restore raised. */
        OLDER_THAN_EPOCH,
        /** The certificate is another user's. */
        OTHER_USER,
        /** The certificate is another device's, and the policy enforces the match. */
        OTHER_DEVICE,
        USER_DISABLED
    }
}
