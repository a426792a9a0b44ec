package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user of the pool; its identity is the distinguished name. */
public record CsUserInfo(
        @Nullable String identity,
        @Nullable String sipAddress,
        @Nullable String displayName,
        @Nullable String samAccountName,
        @Nullable String userPrincipalName,
        boolean enabled,
        @Nullable String registrarPool,
        @Nullable String lineUri,
        @Nullable String privateLine,
        boolean enterpriseVoiceEnabled,
        boolean audioVideoDisabled,
        @Nullable String lineServerUri,
        @Nullable String pinPolicy,
        @Nullable String title,
        @Nullable String department,
        @Nullable String city,
        @Nullable String company,
        @Nullable String office,
        @Nullable String description,
        @Nullable Instant enabledTime,
        @Nullable String logonName,
        @Nullable String guid)
        implements CsRecord {
    private static final RecordShape<CsUserInfo> SHAPE =
            new RecordShape<>(
                    CsUserInfo.class,
                    "Microsoft.Rtc.Management.ADConnect.Schema.ADUser",
                    8,
                    List.of("LineURI", "LineServerURI"));

    static CsUserInfo of(CmdletObject object) {
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
