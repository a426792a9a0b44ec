package dev.siegel.api.certificate;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.registration.Registration;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client certificate of a user's device. */
@Serdeable.Serializable
@Schema(name = "ClientCertificate")
record CertificateEntry(
        @Schema(example = "sip:User1@msxfaq.de") String identity,
        @Schema(example = "OcsSigned") String certificateType,
        @Schema(example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c") String deviceId,
        @Schema(
                        example = "{375da200-f2d3-5fd2-847f-1b14c5a9b20c}",
                        description = "As the device sent it.")
                String deviceIdRaw,
        @Schema(example = "2013-03-15T15:21:29Z") Instant publicationTime,
        @Schema(example = "2013-03-15T15:06:29Z") Instant notBefore,
        @Schema(example = "2013-09-11T15:06:29Z") Instant expirationTime,
        @Schema(
                        type = "string",
                        example = "active",
                        allowableValues = {"active", "expired", "replaced", "revoked"})
                String state,
        @Schema(example = "6E0A1B2C3D4E5F60718293A4B5C6D7E8") @Nullable String serialNumber,
        @Schema(example = "0123456789ABCDEF0123456789ABCDEF01234567") @Nullable String thumbprint,
        @Schema(example = "CN=User1@msxfaq.de") @Nullable String subject,
        @Schema(
                        type = "string",
                        example = "ntlm",
                        allowableValues = {"ntlm", "negotiate", "pin", "certificate", "import"})
                String issuedVia,
        @Schema(example = "UCCAPI/4.0.7577.4356 OC/4.0.7577.4356") @Nullable String userAgent,
        @Schema(example = "192.0.2.15", description = "Where it was published to.")
                @Nullable String remoteAddress,
        @Schema(example = "2013-03-15T15:21:31Z") @Nullable Instant lastUsedTime,
        @Schema(example = "192.0.2.15") @Nullable String lastUsedAddress,
        @Schema(example = "2385f4c267") @Nullable String epid,
        @Schema(
                        type = "string",
                        example = "registered",
                        allowableValues = {"registered", "notRegistered"})
                String registrationState,
        @Schema(example = "pool01.example.com") @Nullable String pool,
        @Schema(example = "2013-04-01T08:00:00Z") @Nullable Instant revokedTime,
        @Schema(example = "admin") @Nullable String revokedBy,
        @Schema(
                        type = "string",
                        example = "deviceLost",
                        allowableValues = {
                            "unspecified",
                            "keyCompromise",
                            "deviceLost",
                            "userLeft",
                            "superseded"
                        })
                @Nullable String revocationReason) {

    static CertificateEntry of(ListedCertificate listed, @Nullable String pool) {
        return of(listed.certificate(), listed.state(), listed.lastUse(), listed.live(), pool);
    }

    static CertificateEntry of(
            ClientCertificate one,
            CertificateState state,
            @Nullable Registration lastUse,
            boolean live,
            @Nullable String pool) {
        Ending ending = one.ending();
        var revoked = ending != null && ending.kind() == Ending.Kind.REVOKED ? ending : null;
        return new CertificateEntry(
                one.identity().toString(),
                ClientCertificate.TYPE,
                one.deviceId().value().toString(),
                one.deviceId().asSent(),
                one.publicationTime(),
                one.notBefore(),
                one.expirationTime(),
                WireNames.of(state),
                one.serialNumber() == null ? null : one.serialNumber().hex(),
                one.thumbprint() == null ? null : one.thumbprint().hex(),
                one.thumbprint() == null ? null : "CN=" + one.identity().userAtDomain(),
                WireNames.of(one.issuedVia()),
                one.userAgent(),
                one.remoteAddress(),
                lastUse == null ? null : lastUse.refreshedTime(),
                lastUse == null ? null : lastUse.remoteAddress(),
                lastUse == null ? null : lastUse.epid(),
                live ? "registered" : "notRegistered",
                pool,
                revoked == null ? null : revoked.time(),
                revoked == null ? null : revoked.by(),
                revoked == null ? null : WireNames.of(revoked.reason()));
    }
}
