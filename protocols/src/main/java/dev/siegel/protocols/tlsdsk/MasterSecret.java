package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.PseudoRandomFunction.concatenate;

import java.util.Arrays;

/**
 * The master secret with both randoms, and everything that is cut from it (RFC 2246, 6.3 and 8.1).
 */
final class MasterSecret {
    /** The PPP EAP-TLS key function; TLS-DSK takes its signing keys from bytes 64 to 127 of it. */
    private static final String ASSOCIATION_LABEL = "client EAP encryption";

    private static final int ASSOCIATION_LENGTH = 128;
    private static final int CLIENT_KEY_AT = 64;
    private static final int SERVER_KEY_AT = 96;

    private final byte[] secret;
    private final byte[] clientRandom;
    private final byte[] serverRandom;

    private MasterSecret(byte[] secret, byte[] clientRandom, byte[] serverRandom) {
        this.secret = secret.clone();
        this.clientRandom = clientRandom.clone();
        this.serverRandom = serverRandom.clone();
    }

    static MasterSecret fromPremaster(byte[] premaster, byte[] clientRandom, byte[] serverRandom) {
        var seed = concatenate(clientRandom, serverRandom);
        var secret =
                PseudoRandomFunction.derive(
                        premaster, "master secret", seed, TlsConstants.MASTER_LENGTH);
        return new MasterSecret(secret, clientRandom, serverRandom);
    }

    KeyBlock keyBlock(CipherSuite suite) {
        int length = 2 * (TlsConstants.MAC_LENGTH + suite.keyLength() + TlsConstants.BLOCK_LENGTH);
        var seed = concatenate(serverRandom, clientRandom);
        return KeyBlock.cut(
                PseudoRandomFunction.derive(secret, "key expansion", seed, length), suite);
    }

    byte[] verifyData(String label, byte[] transcriptHash) {
        return PseudoRandomFunction.derive(
                secret, label, transcriptHash, TlsConstants.VERIFY_DATA_LENGTH);
    }

    AssociationKeys associationKeys() {
        return cutAssociationKeys(
                PseudoRandomFunction.derive(
                        secret,
                        ASSOCIATION_LABEL,
                        concatenate(clientRandom, serverRandom),
                        ASSOCIATION_LENGTH));
    }

    byte[] bytes() {
        return secret.clone();
    }

    private static AssociationKeys cutAssociationKeys(byte[] material) {
        return new AssociationKeys(
                Arrays.copyOfRange(material, CLIENT_KEY_AT, SERVER_KEY_AT),
                Arrays.copyOfRange(material, SERVER_KEY_AT, ASSOCIATION_LENGTH),
                SignatureHash.SHA1);
    }

    static MasterSecret of(byte[] secret, byte[] clientRandom, byte[] serverRandom) {
        return new MasterSecret(secret, clientRandom, serverRandom);
    }
}
