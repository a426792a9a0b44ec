package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.TlsConstants.PREMASTER_LENGTH;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsSecret;

/**
 * Decrypts the premaster secret. Whatever is wrong with it, the handshake goes on with a random one
 * and fails at Finished, in the same time and with the same answer: the countermeasure of RFC 5246,
 * 7.4.7.1 against Bleichenbacher's attack.
 */
final class PremasterDecryptor implements TlsCredentialedDecryptor {
    private final TlsDskServerKey key;
    private final TlsCrypto crypto;
    private final SecureRandom random;
    private final Certificate certificate;

    PremasterDecryptor(TlsDskServerKey key, TlsCrypto crypto, SecureRandom random)
            throws IOException {
        this.key = key;
        this.crypto = crypto;
        this.random = random;
        this.certificate =
                new Certificate(new TlsCertificate[] {crypto.createCertificate(key.certificate())});
    }

    @Override
    public Certificate getCertificate() {
        return certificate;
    }

    @Override
    public TlsSecret decrypt(TlsCryptoParameters parameters, byte[] ciphertext) {
        var fallback = new byte[PREMASTER_LENGTH];
        random.nextBytes(fallback);
        int version = parameters.getRSAPreMasterSecretVersion().getFullVersion();
        if (ciphertext.length != key.modulusLength()) {
            return crypto.createSecret(fallback);
        }
        return crypto.createSecret(
                key.decrypt(ciphertext)
                        .map(padded -> unpad(toModulusLength(padded), version, fallback))
                        .orElse(fallback));
    }

    /** Some providers leave out leading zeros. */
    private byte[] toModulusLength(byte[] number) {
        var aligned = new byte[key.modulusLength()];
        System.arraycopy(number, 0, aligned, aligned.length - number.length, number.length);
        return aligned;
    }

    /** PKCS#1 v1.5, block type 2, without a branch that depends on the secret. */
    static byte[] unpad(byte[] block, int version, byte[] fallback) {
        int start = block.length - PREMASTER_LENGTH;
        int wrong = block[0] | (block[1] ^ 2) | block[start - 1];
        wrong |= block[start] ^ (version >> 8);
        wrong |= block[start + 1] ^ (version & 0xFF);
        for (int i = 2; i < start - 1; i++) {
            wrong |= ((block[i] & 0xFF) - 1) >> 8;
        }
        int useFallback = -(wrong & 0xFF) >> 31;
        var premaster = Arrays.copyOfRange(block, start, block.length);
        for (int i = 0; i < PREMASTER_LENGTH; i++) {
            premaster[i] = (byte) ((fallback[i] & useFallback) | (premaster[i] & ~useFallback));
        }
        return premaster;
    }
}
