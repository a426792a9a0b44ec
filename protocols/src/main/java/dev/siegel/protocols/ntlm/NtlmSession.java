package dev.siegel.protocols.ntlm;

/** What both ends share after a proof was right: one signer for each direction. */
public final class NtlmSession {
    private final byte[] sessionKey;

    NtlmSession(byte[] sessionKey) {
        this.sessionKey = sessionKey.clone();
    }

    public NtlmSigner clientSigner() {
        return new NtlmSigner(sessionKey, "client-to-server");
    }

    public NtlmSigner serverSigner() {
        return new NtlmSigner(sessionKey, "server-to-client");
    }

    byte[] sessionKey() {
        return sessionKey.clone();
    }

    @Override
    public String toString() {
        return "NtlmSession[secret]";
    }
}
