package dev.siegel.client;

/** What became of a sign-in. */
public sealed interface SignInOutcome {
    /** 200 OK; the handle keeps the connection. */
    record Succeeded(SignedIn signedIn) implements SignInOutcome {}

    /** The registrar said no. */
    record Refused(SipRefusal refusal) implements SignInOutcome {}

    /** The client itself found the server's flight or signature wrong. */
    record Distrusted(String reason) implements SignInOutcome {}

    /** The way to a certificate ended at a web service. */
    record NoCertificate(WebRefusal refusal) implements SignInOutcome {}
}
