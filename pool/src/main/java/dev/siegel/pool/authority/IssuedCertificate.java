package dev.siegel.pool.authority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A client certificate fresh from the authority; it works once it is published.
 *
 * @param publicationTime in whole seconds, as the certificate's own times are
 */
public record IssuedCertificate(
        X509Certificate certificate, Instant publicationTime, Instant notBefore, Instant notAfter) {
    /** The certificate as DER. */
    public byte[] encoded() {
        return Certificates.encoded(certificate);
    }

    public BigInteger serialNumber() {
        return certificate.getSerialNumber();
    }
}
