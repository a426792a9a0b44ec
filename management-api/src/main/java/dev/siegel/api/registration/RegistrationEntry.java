package dev.siegel.api.registration;

import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device that is signed in now. */
@Serdeable.Serializable
@Schema(name = "UserRegistration")
record RegistrationEntry(
        @Schema(example = "sip:User1@msxfaq.de") String identity,
        @Schema(example = "User1@msxfaq.de") String userName,
        @Schema(example = "UCCAPI/4.0.7577.4356 OC/4.0.7577.4356") @Nullable String clientVersion,
        @Schema(example = "2026-11-24T08:00:00Z", description = "When it signed in.")
                Instant registeredTime,
        @Schema(example = "2026-11-24T09:00:00Z", description = "When it said last it is there.")
                Instant lastRegisterTime,
        @Schema(example = "2026-11-24T09:10:00Z") Instant expiresAt,
        @Schema(example = "pool01.example.com") String registrarFqdn,
        @Schema(
                        type = "string",
                        example = "tlsDsk",
                        allowableValues = {"tlsDsk", "ntlm", "kerberos"})
                String authenticatedBy,
        @Schema(example = "6E0A1B2C3D4E5F60718293A4B5C6D7E8") @Nullable String certificateSerial,
        @Schema(example = "192.0.2.15") String remoteAddress,
        @Schema(example = "2385f4c267") String epid,
        @Schema(example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c") String deviceId,
        @Schema(example = "pool01.example.com") @Nullable String pool) {

    static RegistrationEntry of(FoundRegistration found) {
        Registration one = found.registration();
        return new RegistrationEntry(
                found.user().sipAddress().toString(),
                found.user().sipAddress().userAtDomain(),
                one.userAgent(),
                one.registeredTime(),
                one.refreshedTime(),
                one.expirationTime(),
                one.frontEnd(),
                name(one.mechanism()),
                found.certificateSerial() == null ? null : found.certificateSerial().hex(),
                one.remoteAddress(),
                one.epid(),
                one.deviceId().value().toString(),
                found.user().registrarPool());
    }

    private static String name(Mechanism mechanism) {
        return switch (mechanism) {
            case TLS_DSK -> "tlsDsk";
            case NTLM -> "ntlm";
            case KERBEROS -> "kerberos";
        };
    }
}
