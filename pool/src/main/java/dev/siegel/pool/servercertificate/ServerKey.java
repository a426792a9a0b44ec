package dev.siegel.pool.servercertificate;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.secret.Sealed;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server's key as it is stored.
 *
 * @param thumbprint that of its certificate, null while an outside authority is still to make one
 * @param signingRequest PEM, null when the key came with its certificate
 * @param certificates its certificate and those above it, nearest first; empty while there is none,
 *     and in rows from before they were kept beside the seal
 * @param sealed the private key as PKCS#8 or, with a certificate, the certified key
 */
public record ServerKey(
        ServerKeyId id,
        String subject,
        Instant createdTime,
        @Nullable Thumbprint thumbprint,
        @Nullable String signingRequest,
        List<X509Certificate> certificates,
        Sealed sealed) {
    public ServerKey {
        certificates = List.copyOf(certificates);
    }

    /** The table in whose name keys are sealed. */
    static final String TABLE = "server_key";

    ServerKey withCertificate(CertifiedKey certified, Sealed its) {
        return new ServerKey(
                id,
                subject,
                createdTime,
                RequestServerCertificate.thumbprint(certified),
                signingRequest,
                certified.chain(),
                its);
    }
}
