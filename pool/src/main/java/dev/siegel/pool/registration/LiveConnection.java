package dev.siegel.pool.registration;

import java.util.concurrent.CompletionStage;

/** The registrar's side of a signed-in device. */
public interface LiveConnection {
    /**
     * Drops the security association, ends the registration and closes the connection. May be
     * called more than once and from any thread; the stage completes when nothing signed with the
     * association is accepted any more.
     */
    CompletionStage<Void> end(EndReason reason);

    /** Why a sign-in ends before its time. */
    enum EndReason {
        CERTIFICATE_REVOKED,
        USER_DISABLED,
        DISCONNECTED_BY_ADMINISTRATOR,
        /** The user signed in on more devices than one may. */
        TOO_MANY_DEVICES
    }
}
