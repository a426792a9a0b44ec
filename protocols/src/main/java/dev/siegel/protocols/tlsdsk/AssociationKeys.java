package dev.siegel.protocols.tlsdsk;

/** The two signing keys of a security association, one for each direction. */
public final class AssociationKeys {
    /**
     * Of each key, in bytes (sign-in protocol: bytes 64 to 95 and 96 to 127 of the key material).
     */
    public static final int KEY_LENGTH = 32;

    private final byte[] clientKey;
    private final byte[] serverKey;
    private final SignatureHash hash;

    public AssociationKeys(byte[] clientKey, byte[] serverKey, SignatureHash hash) {
        if (clientKey.length != KEY_LENGTH || serverKey.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a signing key has " + KEY_LENGTH + " bytes");
        }
        this.clientKey = clientKey.clone();
        this.serverKey = serverKey.clone();
        this.hash = hash;
    }

    /** Signs what the client sends. */
    public MessageSigner clientSigner() {
        return new MessageSigner(clientKey, hash);
    }

    /** Signs what the server sends. */
    public MessageSigner serverSigner() {
        return new MessageSigner(serverKey, hash);
    }

    /** Verifies what the client sent. */
    public MessageVerifier clientVerifier() {
        return new MessageVerifier(clientSigner());
    }

    /** Verifies what the server sent. */
    public MessageVerifier serverVerifier() {
        return new MessageVerifier(serverSigner());
    }

    byte[] clientKey() {
        return clientKey.clone();
    }

    byte[] serverKey() {
        return serverKey.clone();
    }

    @Override
    public String toString() {
        return "AssociationKeys[secret]";
    }
}
