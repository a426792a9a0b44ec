package dev.siegel.protocols.tlsdsk;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * The pool's RSA key for TLS-DSK, used for nothing else, and its certificate. Safe for use by
 * several threads.
 */
public final class TlsDskServerKey {
    private final byte[] certificate;
    private final int modulusLength;
    private final PrivateKey privateKey;
    private final @Nullable Provider provider;

    private TlsDskServerKey(
            X509Certificate certificate, PrivateKey privateKey, @Nullable Provider provider) {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey publicKey)) {
            throw new IllegalArgumentException("the TLS-DSK certificate holds no RSA key");
        }
        this.certificate = encode(certificate);
        if (this.certificate.length > TlsConstants.LONGEST_FLIGHT / 2) {
            throw new IllegalArgumentException("the TLS-DSK certificate is too long for a record");
        }
        this.modulusLength = (publicKey.getModulus().bitLength() + 7) / 8;
        this.privateKey = privateKey;
        this.provider = provider;
    }

    /** The key's operations are done by whichever provider the platform prefers for it. */
    public static TlsDskServerKey of(X509Certificate certificate, PrivateKey privateKey) {
        return new TlsDskServerKey(certificate, privateKey, null);
    }

    /** The key's operations are done by the given provider, as one with native RSA. */
    public static TlsDskServerKey of(
            X509Certificate certificate, PrivateKey privateKey, Provider provider) {
        return new TlsDskServerKey(certificate, privateKey, provider);
    }

    byte[] certificate() {
        return certificate.clone();
    }

    int modulusLength() {
        return modulusLength;
    }

    /** The bare RSA operation, padding left on; nothing if the number is not below the modulus. */
    Optional<byte[]> decrypt(byte[] ciphertext) {
        try {
            var cipher = cipher();
            cipher.init(Cipher.DECRYPT_MODE, privateKey);
            return Optional.of(cipher.doFinal(ciphertext));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher() throws GeneralSecurityException {
        return provider == null
                ? Cipher.getInstance("RSA/ECB/NoPadding")
                : Cipher.getInstance("RSA/ECB/NoPadding", provider);
    }

    private static byte[] encode(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the TLS-DSK certificate has no encoding", e);
        }
    }

    @Override
    public String toString() {
        return "TlsDskServerKey[" + 8 * modulusLength + " bit]";
    }
}
