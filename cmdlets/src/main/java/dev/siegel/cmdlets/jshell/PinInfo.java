package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a user's PIN; the PIN itself can never be read. */
public record PinInfo(
        @Nullable String identity,
        boolean isPinSet,
        boolean isLockedOut,
        @Nullable Instant lastPinChangeTime,
        @Nullable Instant pinExpirationTime,
        @Nullable String lockReason,
        @Nullable Long localFailures,
        @Nullable Long globalFailures,
        @Nullable Instant lockedUntil,
        @Nullable String policyName)
        implements CsRecord {
    private static final RecordShape<PinInfo> SHAPE =
            new RecordShape<>(
                    PinInfo.class,
                    "Microsoft.Rtc.Management.UserPinService.PinInfoDetails",
                    5,
                    List.of());

    static PinInfo of(CmdletObject object) {
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
