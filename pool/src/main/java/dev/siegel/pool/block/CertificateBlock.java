package dev.siegel.pool.block;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a user or a device gets no new certificate.
 *
 * @param deviceId null for all devices of the user
 * @param until null until somebody removes it
 */
public record CertificateBlock(
        UserId userId,
        @Nullable DeviceId deviceId,
        @Nullable Instant until,
        @Nullable String reason,
        String setBy,
        Instant setTime) {
    private static final int LONGEST_REASON = 256;

    public CertificateBlock {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason has at most " + LONGEST_REASON + " characters");
        }
    }

    public boolean isInForceAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** Whether it is about this device, be it by its user. */
    public boolean concerns(DeviceId device) {
        return deviceId == null || deviceId.equals(device);
    }

    /** For the log and for the client. */
    public String sentence() {
        String whose = deviceId == null ? "reissue is blocked" : "reissue to the device is blocked";
        return until == null ? whose : whose + " until " + until;
    }
}
