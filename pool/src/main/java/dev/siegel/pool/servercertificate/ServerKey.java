package dev.siegel.pool.servercertificate;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.secret.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server's key as it is stored.
 *
 * @param thumbprint that of its certificate, null while an outside authority is still to make one
 * @param signingRequest PEM, null when the key came with its certificate
 * @param sealed the private key as PKCS#8 or, with a certificate, the certified key
 */
public record ServerKey(
        ServerKeyId id,
        String subject,
        Instant createdTime,
        @Nullable Thumbprint thumbprint,
        @Nullable String signingRequest,
        Sealed sealed) {
    /** The table in whose name keys are sealed. */
    static final String TABLE = "server_key";

    ServerKey withCertificate(Thumbprint its, Sealed certified) {
        return new ServerKey(id, subject, createdTime, its, signingRequest, certified);
    }
}
