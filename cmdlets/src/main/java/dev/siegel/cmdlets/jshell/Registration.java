package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device that is signed in. */
public record Registration(
        @Nullable String userName,
        @Nullable String clientVersion,
        @Nullable Instant lastRegisterTime,
        @Nullable Instant expiresAt,
        @Nullable String registrarFqdn,
        @Nullable String identity,
        @Nullable String authenticatedBy,
        @Nullable String certificateSerial,
        @Nullable String remoteAddress,
        @Nullable String epid,
        @Nullable String deviceId,
        @Nullable String pool,
        @Nullable Instant registeredTime)
        implements CsRecord {
    private static final RecordShape<Registration> SHAPE =
            new RecordShape<>(Registration.class, "Siegel.UserRegistration", 5, List.of());

    static Registration of(CmdletObject object) {
        return SHAPE.record(object);
    }

    @Override
    public CmdletObject object() {
        return SHAPE.object(this);
    }

    @Override
    public String toString() {
        return Printed.list(object());
    }
}
