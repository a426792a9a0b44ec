package dev.siegel.pool.authority;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads certificates and tells who signed them. */
public final class Certificates {
    /** Largest certificate that is looked at. */
    public static final int LARGEST = 16 * 1024;

    private Certificates() {}

    /**
     * The certificate these bytes are; empty when they are none, too many, or more than one
     * certificate.
     */
    public static Optional<X509Certificate> read(byte[] der) {
        if (der.length == 0 || der.length > LARGEST) {
            return Optional.empty();
        }
        try {
            var input = new ByteArrayInputStream(der);
            var certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(input);
            return input.available() == 0 ? Optional.of(certificate) : Optional.empty();
        } catch (CertificateException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Whether {@code certificate} names {@code issuer} as its issuer and is signed with that one's
     * key.
     */
    public static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                && isSignedWith(certificate, issuer.getPublicKey());
    }

    /**
     * A short name of a certified key: the first 16 hex digits of the SHA-256 of its public key.
     */
    public static String keyId(X509Certificate certificate) {
        byte[] digest = digest("SHA-256", certificate.getPublicKey().getEncoded());
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    /**
     * A key with its certificate and those above it, whatever order the certificates come in.
     *
     * @throws IllegalArgumentException when none of the certificates is the key's, or the key is
     *     not an RSA key of at least 2048 bits
     */
    public static CertifiedKey chained(PrivateKey key, Collection<X509Certificate> certificates) {
        if (!(key instanceof RSAPrivateCrtKey rsa) || rsa.getModulus().bitLength() < 2048) {
            throw new IllegalArgumentException("the key is no RSA key of at least 2048 bits");
        }
        X509Certificate own =
                certificates.stream()
                        .filter(one -> belongs(one, rsa))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "none of the certificates belongs to the key"));
        List<X509Certificate> above = new ArrayList<>();
        X509Certificate last = own;
        for (Optional<X509Certificate> next = issuer(last, certificates, above);
                next.isPresent();
                next = issuer(last, certificates, above)) {
            last = next.get();
            above.add(last);
        }
        return new CertifiedKey(key, own, above);
    }

    private static Optional<X509Certificate> issuer(
            X509Certificate of, Collection<X509Certificate> all, List<X509Certificate> above) {
        if (of.getSubjectX500Principal().equals(of.getIssuerX500Principal())) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> !above.contains(one) && !one.equals(of) && isSignedBy(of, one))
                .findFirst();
    }

    private static boolean belongs(X509Certificate certificate, RSAPrivateCrtKey key) {
        return certificate.getPublicKey() instanceof RSAPublicKey its
                && its.getModulus().equals(key.getModulus());
    }

    /** Its DER encoding. */
    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("a certificate that cannot be encoded", broken);
        }
    }

    private static boolean isSignedWith(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
