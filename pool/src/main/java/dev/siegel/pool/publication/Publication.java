package dev.siegel.pool.publication;

import dev.siegel.pool.certificate.ClientCertificate;

/** What became of a request to publish a certificate. */
public sealed interface Publication {
    /** Stored and audited; the device may sign in with it from now on. */
    record Published(ClientCertificate certificate) implements Publication {}

    /**
     * Nothing was stored.
     *
     * @param detail for the log and the trace
     */
    record Refused(Cause cause, String detail) implements Publication {}

    /** Why nothing was published. */
    enum Cause {
        /** The ticket's user is gone or temporarily disabled. */
        USER_DISABLED,
        /** The user proved who they are before a revocation, a password change or the epoch. */
        PROOF_OUTDATED,
        /** An administrator keeps the user or the device from getting certificates. */
        REISSUE_BLOCKED,
        /** The entity of the request is not the ticket's user. */
        ENTITY_OF_ANOTHER_USER,
        /**
         * The certificate request cannot be read, is not signed with its own key, or breaks the
         * rules.
         */
        REQUEST_UNUSABLE,
        /** The certificate request names somebody else. */
        SUBJECT_OF_ANOTHER_USER
    }
}
