package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a device of a user can be reached, or could last: one for each (user, device), kept after
 * its end so that "last used when and from where" has an answer.
 *
 * @param id made anew at each sign-in, so that the end of an old connection cannot end a newer
 *     registration
 * @param contact the Contact header's value as the registrar returns it
 * @param refreshedTime the last REGISTER that was accepted
 * @param endedTime null while it stands
 */
public record Registration(
        UUID id,
        UserId userId,
        DeviceId deviceId,
        String epid,
        String contact,
        String callId,
        String frontEnd,
        Mechanism mechanism,
        @Nullable CertificateId certificateId,
        @Nullable String userAgent,
        String remoteAddress,
        Instant registeredTime,
        Instant refreshedTime,
        Instant expirationTime,
        @Nullable Instant endedTime) {

    /** Whether calls could be sent there at {@code now}. */
    public boolean isLiveAt(Instant now) {
        return endedTime == null && now.isBefore(expirationTime);
    }
}
