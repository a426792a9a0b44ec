package dev.siegel.client.store;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A certificate the pool has published for this device, and the key to present it with. */
public record DeviceCertificate(X509Certificate certificate, PrivateKey privateKey) {
    /** pidgin-sipe and Lync ask for a new one when less than this is left. */
    private static final Duration LEAST_REST = Duration.ofHours(1);

    public boolean isUsableAt(Instant now) {
        return now.plus(LEAST_REST).isBefore(certificate.getNotAfter().toInstant());
    }

    public byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without encoding", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceCertificate[" + certificate.getSubjectX500Principal() + "]";
    }
}
