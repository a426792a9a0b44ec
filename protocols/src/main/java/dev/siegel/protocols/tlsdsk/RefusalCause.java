package dev.siegel.protocols.tlsdsk;

/**
 * Why a handshake was refused: for the log and the trace. The peer gets one and the same answer for
 * all of them.
 */
public enum RefusalCause {
    /** No TLS records, or none that a handshake of ours could hold. */
    MALFORMED,
    /** A flight after the handshake had ended. */
    OUT_OF_ORDER,
    /** The client cannot speak TLS 1.0. */
    NO_COMMON_VERSION,
    NO_COMMON_SUITE,
    NO_CERTIFICATE,
    /** The certificate cannot be read, or its key is not an RSA key meant for signing. */
    CERTIFICATE_UNUSABLE,
    /** {@link ClientCertificateCheck} said no. */
    CERTIFICATE_NOT_ADMITTED,
    /** CertificateVerify was not made with the certificate's key. */
    PROOF_WRONG,
    /** Finished is wrong: another premaster secret, another transcript, or a damaged record. */
    FINISHED_WRONG
}
