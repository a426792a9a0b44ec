package dev.siegel.api.servercertificate;

import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.servercertificate.CertificateNames;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.FindServerCertificates.Listed;
import dev.siegel.pool.servercertificate.FindServerCertificates.Turn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A server certificate. */
@Serdeable.Serializable
@Schema(name = "ServerCertificate")
record ServerCertificateEntry(
        @Schema(example = "Default") @Nullable String type,
        @Schema(description = "current, next, previous or unassigned.", example = "current")
                String use,
        @Schema(description = "From when it is used.") @Nullable Instant effectiveDate,
        String subject,
        String issuer,
        String thumbprint,
        String serialNumber,
        Instant notBefore,
        Instant notAfter,
        List<String> alternativeNames,
        @Schema(description = "Whether the pool made it for itself.") boolean ownOfPool) {
    static ServerCertificateEntry of(Listed listed) {
        CertificateUse use = listed.use();
        return of(
                use == null ? null : use.displayName(),
                listed.turn(),
                listed.effectiveTime(),
                listed.certificate(),
                listed.ownOfPool());
    }

    static ServerCertificateEntry of(
            @Nullable String type,
            Turn turn,
            @Nullable Instant effective,
            X509Certificate certificate,
            boolean ownOfPool) {
        return new ServerCertificateEntry(
                type,
                turn.name().toLowerCase(Locale.ROOT),
                effective,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                Thumbprint.of(new EncodedCertificate(Certificates.encoded(certificate))).hex(),
                new SerialNumber(certificate.getSerialNumber()).hex(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                CertificateNames.of(certificate),
                ownOfPool);
    }
}
