package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client certificate of one device of a user; the device id as the device sent it. */
public record ClientCertificate(
        @Nullable String identity,
        @Nullable String certificateType,
        @Nullable String deviceId,
        @Nullable Instant publicationTime,
        @Nullable Instant expirationTime,
        @Nullable Instant notBefore,
        @Nullable String state,
        @Nullable String serialNumber,
        @Nullable String thumbprint,
        @Nullable String subject,
        @Nullable String issuedVia,
        @Nullable String userAgent,
        @Nullable String remoteAddress,
        @Nullable String epid,
        @Nullable Instant lastUsedTime,
        @Nullable String lastUsedAddress,
        @Nullable String registrationState,
        @Nullable String pool,
        @Nullable Instant revokedTime,
        @Nullable String revokedBy,
        @Nullable String revocationReason)
        implements CsRecord {
    private static final RecordShape<ClientCertificate> SHAPE =
            new RecordShape<>(
                    ClientCertificate.class,
                    "Microsoft.Rtc.Management.UserPinService.CertInfoDetails",
                    5,
                    List.of());

    static ClientCertificate of(CmdletObject object) {
        return SHAPE.record(object);
    }

    @Override
    public CmdletObject object() {
        return SHAPE.object(this);
    }

    /** Whether it expires before this time. */
    public boolean expiresBefore(Instant time) {
        return expirationTime != null && expirationTime.isBefore(time);
    }

    @Override
    public String toString() {
        return Printed.list(object());
    }
}
