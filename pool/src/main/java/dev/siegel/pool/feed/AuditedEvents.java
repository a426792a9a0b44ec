package dev.siegel.pool.feed;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of the audit tells those who follow the pool's events; of most rows nothing. */
final class AuditedEvents {
    private AuditedEvents() {}

    static List<FeedEvent> of(AuditEvent row) {
        if (row.outcome() != Outcome.DONE || row.dryRun()) {
            return List.of();
        }
        return told(row).toList();
    }

    private static Stream<FeedEvent> told(AuditEvent row) {
        return switch (row.operation()) {
            case "GetAndPublishCert" -> Stream.of(published(row));
            case "Import-CsClientCertificate" ->
                    Stream.of(
                            event(row, Kind.PUBLISHED)
                                    .because("imported: " + row.details().get("rows")));
            case "Revoke-CsClientCertificate" -> revoked(row);
            case "Invoke-CsUserOffboarding" -> offboarded(row);
            case "Restore-CsRevocation" -> restored(row);
            case "Set-CsCertificateBlock" -> Stream.of(block(row, Kind.BLOCKED));
            case "Remove-CsCertificateBlock" -> Stream.of(block(row, Kind.UNBLOCKED));
            case "Enable-CsUser" -> Stream.of(event(row, Kind.USER_ENABLED));
            case "Disable-CsUser" -> Stream.of(event(row, Kind.USER_DISABLED));
            case "Move-CsUser" -> Stream.of(event(row, Kind.USER_MOVED));
            case "Set-CsUser" -> Stream.of(changed(row));
            default -> isAboutSettings(row) ? Stream.of(settings(row)) : Stream.of();
        };
    }

    private static boolean isAboutSettings(AuditEvent row) {
        return CmdletRights.of(row.operation()).contains(Right.MANAGE_SETTINGS);
    }

    private static FeedEvent event(AuditEvent row, Kind kind) {
        return FeedEvent.of(row.time(), kind)
                .about(row.userId() == null ? null : new UserId(row.userId()), row.target())
                .within(row.details().get("distinguishedName"), row.details().get("registrarPool"))
                .by(row.actor(), row.actorAddress());
    }

    private static FeedEvent settings(AuditEvent row) {
        return FeedEvent.of(row.time(), Kind.SETTINGS_CHANGED)
                .because(row.operation() + " " + row.target())
                .by(row.actor(), row.actorAddress());
    }

    private static FeedEvent published(AuditEvent row) {
        return event(row, Kind.PUBLISHED)
                .on(device(row.details().get("deviceId")), row.details().get("serialNumber"))
                .because(row.details().get("issuedVia"));
    }

    private static FeedEvent block(AuditEvent row, Kind kind) {
        return event(row, kind)
                .on(device(row.details().get("device")), null)
                .because(row.details().get("reason"));
    }

    private static FeedEvent changed(AuditEvent row) {
        String enabled = row.details().get("enabled");
        if (enabled == null) {
            return event(row, Kind.USER_CHANGED).because(String.join(", ", row.details().keySet()));
        }
        return event(row, enabled.endsWith("true") ? Kind.USER_ENABLED : Kind.USER_DISABLED);
    }

    /** Of a revocation across users each user has a row; the one of the whole tells nothing new. */
    private static Stream<FeedEvent> revoked(AuditEvent row) {
        if (row.userId() == null) {
            return Stream.of();
        }
        String reason = row.details().get("reason");
        return Stream.concat(
                devices(row).map(device -> revoked(row, device, reason)),
                row.details().containsKey("blockReissue")
                        ? Stream.of(event(row, Kind.BLOCKED).because(reason))
                        : Stream.of());
    }

    private static FeedEvent revoked(
            AuditEvent row, @Nullable DeviceId device, @Nullable String reason) {
        return event(row, Kind.REVOKED).on(device, null).because(reason);
    }

    private static Stream<FeedEvent> offboarded(AuditEvent row) {
        Set<String> steps = Set.of(row.details().getOrDefault("steps", "").split(",", -1));
        String reason = row.details().get("reason");
        Stream<FeedEvent> revoked =
                steps.contains("REVOKE")
                        ? devices(row).map(device -> revoked(row, device, reason))
                        : Stream.of();
        Stream<FeedEvent> others =
                Stream.of(Kind.BLOCKED, Kind.USER_DISABLED)
                        .filter(kind -> steps.contains(kind == Kind.BLOCKED ? "BLOCK" : "DISABLE"))
                        .map(kind -> event(row, kind).because(reason));
        return Stream.concat(revoked, others);
    }

    private static Stream<FeedEvent> restored(AuditEvent row) {
        return switch (row.details().getOrDefault("kind", "")) {
            case "REVOKED" -> Stream.of(event(row, Kind.REVOKED).because("after a restore"));
            case "DISABLED", "SUSPENDED" ->
                    Stream.of(event(row, Kind.USER_DISABLED).because("after a restore"));
            default -> Stream.of();
        };
    }

    private static Stream<@Nullable DeviceId> devices(AuditEvent row) {
        return Arrays.stream(row.details().getOrDefault("devices", "").split(",", -1))
                .filter(text -> !text.isEmpty())
                .map(AuditedEvents::device);
    }

    private static @Nullable DeviceId device(@Nullable String text) {
        try {
            return text == null ? null : DeviceId.of(text);
        } catch (IllegalArgumentException noDevice) {
            return null;
        }
    }
}
