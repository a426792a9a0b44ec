package dev.siegel.api.certificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.Problem;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.user.Users;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.revocation.RevokeClientCertificates.Request;
import dev.siegel.pool.revocation.RevokeClientCertificates.Revocation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Revokes a user's client certificates. */
@Controller("/api/v1/users/{user}/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Client certificates")
final class RevocationController {
    private static final String REVOKE = "Revoke-CsClientCertificate";
    private static final int MOST_DEVICES = 1000;

    private final RevokeClientCertificates revoke;
    private final ListClientCertificates certificates;
    private final Users users;

    RevocationController(
            RevokeClientCertificates revoke, ListClientCertificates certificates, Users users) {
        this.revoke = revoke;
        this.certificates = certificates;
        this.users = users;
    }

    /** What was revoked. */
    @Serdeable.Serializable
    @Schema(name = "Revoked")
    record Revoked(
            @Schema(example = "1", description = "How many certificates; 0 when there were none.")
                    int revoked,
            @Schema(example = "1", description = "How many live sign-ins ended here.")
                    int endedSignIns,
            List<CertificateEntry> items) {}

    /** Revokes the certificates of all devices of a user, or of those named. */
    @Delete
    @Cmdlet(REVOKE)
    @ApiResponse(
            responseCode = "4XX",
            description = Problem.DESCRIPTION,
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Operation(
            operationId = "revokeClientCertificates",
            summary = "Revoke a user's certificates",
            description =
                    "When this answers, the certificates are refused everywhere, the sign-ins made"
                            + " with them have ended, and earlier web tickets are worth nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "Revoked, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Revoked.class, DryRun.class})))
    @ApiResponse(responseCode = "404", description = "There is no such user.")
    HttpResponse<Object> revokeAll(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The user's id, SIP address or user principal name.",
                            example = "sip:User1@msxfaq.de")
                    String user,
            @QueryValue
                    @Parameter(
                            description = "Only this device; may be given more than once.",
                            example = "[\"375da200-f2d3-5fd2-847f-1b14c5a9b20c\"]")
                    @Nullable List<String> deviceId,
            @QueryValue
                    @Parameter(
                            description = "Why.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            allowableValues = {
                                                "unspecified",
                                                "keyCompromise",
                                                "deviceLost",
                                                "userLeft",
                                                "superseded"
                                            },
                                            defaultValue = "unspecified"))
                    @Nullable String reason,
            @QueryValue
                    @Parameter(
                            description = "Leaves live sign-ins until they end by themselves.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String keepSessions,
            @QueryValue
                    @Parameter(
                            description =
                                    "Taken and not needed: one user's certificates are no bulk.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String confirm,
            @QueryValue
                    @Parameter(
                            description = "Only tells what would happen.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String dryRun) {
        Set<DeviceId> devices = devices(deviceId);
        Inputs.flag("confirm", confirm);
        return revoke(request, user, new Options(devices, reason, keepSessions, dryRun));
    }

    /** Revokes the certificate of one device. */
    @Delete("/{deviceId}")
    @Cmdlet(REVOKE)
    @ApiResponse(
            responseCode = "4XX",
            description = Problem.DESCRIPTION,
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Operation(
            operationId = "revokeClientCertificate",
            summary = "Revoke a device's certificate",
            description = "Other devices of the user stay signed in.")
    @ApiResponse(
            responseCode = "200",
            description = "Revoked, or what a dry run would do; revoked is 0 when it was gone.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Revoked.class, DryRun.class})))
    @ApiResponse(responseCode = "404", description = "There is no such user.")
    HttpResponse<Object> revokeOne(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The user's id, SIP address or user principal name.",
                            example = "sip:User1@msxfaq.de")
                    String user,
            @PathVariable
                    @Parameter(
                            description = "The device's UUID, with or without braces.",
                            example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c")
                    String deviceId,
            @QueryValue
                    @Parameter(
                            description = "Why.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            allowableValues = {
                                                "unspecified",
                                                "keyCompromise",
                                                "deviceLost",
                                                "userLeft",
                                                "superseded"
                                            },
                                            defaultValue = "unspecified"))
                    @Nullable String reason,
            @QueryValue
                    @Parameter(
                            description = "Leaves live sign-ins until they end by themselves.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String keepSessions,
            @QueryValue
                    @Parameter(
                            description =
                                    "Taken and not needed: one user's certificates are no bulk.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String confirm,
            @QueryValue
                    @Parameter(
                            description = "Only tells what would happen.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String dryRun) {
        Set<DeviceId> devices = devices(List.of(deviceId));
        Inputs.flag("confirm", confirm);
        return revoke(request, user, new Options(devices, reason, keepSessions, dryRun));
    }

    private record Options(
            Set<DeviceId> devices,
            @Nullable String reason,
            @Nullable String keepSessions,
            @Nullable String dryRun) {
        Request of(UserId user) {
            return new Request(
                    user,
                    devices,
                    WireNames.parse("reason", reason, RevocationReason.UNSPECIFIED),
                    Inputs.flag("keepSessions", keepSessions),
                    Inputs.flag("dryRun", dryRun));
        }
    }

    private static Set<DeviceId> devices(@Nullable List<String> given) {
        Set<DeviceId> devices = new LinkedHashSet<>();
        if (given != null) {
            if (given.size() > MOST_DEVICES) {
                throw ProblemException.badField("deviceId", "at most 1000 devices at once");
            }
            given.forEach(text -> devices.add(Inputs.parsed("deviceId", text, DeviceId::of)));
        }
        return devices;
    }

    private HttpResponse<Object> revoke(HttpRequest<?> request, String user, Options options) {
        Caller caller = CallContext.caller(request);
        options.of(UserId.random()); // refuses wrong options before anything is looked up
        User found = users.ofPath(caller, user);
        Request wanted = options.of(found.id());
        return switch (revoke.revoke(caller, wanted)) {
            case Revocation.NoSuchUser() -> throw ProblemException.notFound("user", user);
            case Revocation.Revoked revoked ->
                    HttpResponse.ok(
                            wanted.dryRun()
                                    ? dryRun(wanted, revoked, entries(caller, revoked))
                                    : done(revoked, entries(caller, revoked)));
        };
    }

    /** As they stand now, read again. */
    private List<CertificateEntry> entries(Caller caller, Revocation.Revoked revoked) {
        if (revoked.certificates().isEmpty()) {
            return List.of();
        }
        Set<CertificateId> ids =
                revoked.certificates().stream()
                        .map(ClientCertificate::id)
                        .collect(Collectors.toSet());
        return certificates.revoked(caller, revoked.user(), ids).stream()
                .map(one -> CertificateEntry.of(one, revoked.user()))
                .toList();
    }

    private static Revoked done(Revocation.Revoked revoked, List<CertificateEntry> entries) {
        return new Revoked(revoked.certificates().size(), revoked.endedSignIns(), entries);
    }

    private static DryRun<CertificateEntry> dryRun(
            Request wanted, Revocation.Revoked revoked, List<CertificateEntry> entries) {
        String target = "\"" + revoked.user().sipAddress() + "\"";
        List<String> sentences =
                wanted.devices().isEmpty()
                        ? List.of(DryRun.sentence(REVOKE, target))
                        : wanted.devices().stream()
                                .map(device -> target + " device " + device.value())
                                .sorted()
                                .map(one -> DryRun.sentence(REVOKE, one))
                                .toList();
        return new DryRun<>(true, sentences, entries);
    }
}
