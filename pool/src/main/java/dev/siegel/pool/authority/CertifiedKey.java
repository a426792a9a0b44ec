package dev.siegel.pool.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private key, the certificate of its public key, and those of the authorities above it, nearest
 * first.
 *
 * @param issuers empty when the certificate is self-signed
 */
public record CertifiedKey(
        PrivateKey privateKey, X509Certificate certificate, List<X509Certificate> issuers) {
    public CertifiedKey {
        issuers = List.copyOf(issuers);
    }

    public CertifiedKey(PrivateKey privateKey, X509Certificate certificate) {
        this(privateKey, certificate, List.of());
    }

    /** Its certificate and those above it, nearest first. */
    public List<X509Certificate> chain() {
        return Stream.concat(Stream.of(certificate), issuers.stream()).toList();
    }

    /** Shows the certificate's subject and nothing of the key. */
    @Override
    public String toString() {
        return "CertifiedKey[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
