package dev.siegel.client;

/** The requests a sign-in with a certificate is made of. */
public enum SignInStage {
    /** REGISTER without credentials, answered by the challenges. */
    CHALLENGE,
    /** ClientHello, answered by the server's flight. */
    HELLO,
    /** Certificate, proof and Finished, answered by the server's Finished. */
    CERTIFICATE,
    /** The first signed REGISTER, answered by 200. */
    REGISTRATION
}
