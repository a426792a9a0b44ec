package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.SipResponse;

/** What becomes of a request that has to do with signing in. */
sealed interface SignInAnswer {
    record Answered(SipResponse response) implements SignInAnswer {}

    record Refused(Refusal refusal) implements SignInAnswer {}

    static SignInAnswer handshakeFailed(String cause) {
        return new Refused(Refusal.handshakeFailed(cause));
    }
}
