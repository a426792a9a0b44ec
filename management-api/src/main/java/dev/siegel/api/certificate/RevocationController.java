package dev.siegel.api.certificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DevicePath;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.revocation.RevocationTerms;
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
    private static final String KEEP = "true leaves live sign-ins until they end by themselves.";
    private static final String BLOCK =
            "true keeps the user, or the devices named, from getting new certificates.";
    private static final String UNTIL = "When the block ends; until it is removed if not given.";
    private static final String CONFIRM =
            "Taken and not needed: one user's certificates are no bulk.";

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
    @ProblemResponses
    @Operation(
            operationId = "revokeClientCertificates",
            summary = "Revoke a user's certificates",
            description =
                    "When this answers, the certificates are refused everywhere, the sign-ins made"
                            + " with them have ended, and earlier web tickets are worth nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "Revoked, or what a dry run would do; revoked is 0 when all was gone.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Revoked.class, DryRun.class})))
    HttpResponse<Object> revokeAll(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue
                    @Parameter(
                            description = "Only this device; may be given more than once.",
                            example = "[\"375da200-f2d3-5fd2-847f-1b14c5a9b20c\"]")
                    @Nullable List<String> deviceId,
            @QueryValue @ReasonParameter @Nullable String reason,
            @QueryValue @Parameter(description = KEEP) @Nullable String keepSessions,
            @QueryValue @Parameter(description = BLOCK) @Nullable String blockReissue,
            @QueryValue @Parameter(description = UNTIL) @Nullable String blockUntil,
            @QueryValue @Parameter(description = CONFIRM) @Nullable String confirm,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return revoke(
                request,
                user,
                deviceId == null ? List.of() : deviceId,
                new RevocationQuery(
                        reason, keepSessions, blockReissue, blockUntil, confirm, dryRun));
    }

    /** Revokes the certificate of one device. */
    @Delete("/{deviceId}")
    @Cmdlet(REVOKE)
    @ProblemResponses
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
    HttpResponse<Object> revokeOne(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @PathVariable @DevicePath String deviceId,
            @QueryValue @ReasonParameter @Nullable String reason,
            @QueryValue @Parameter(description = KEEP) @Nullable String keepSessions,
            @QueryValue @Parameter(description = BLOCK) @Nullable String blockReissue,
            @QueryValue @Parameter(description = UNTIL) @Nullable String blockUntil,
            @QueryValue @Parameter(description = CONFIRM) @Nullable String confirm,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return revoke(
                request,
                user,
                List.of(deviceId),
                new RevocationQuery(
                        reason, keepSessions, blockReissue, blockUntil, confirm, dryRun));
    }

    /** Wrong options are refused before anything is looked up. */
    private HttpResponse<Object> revoke(
            HttpRequest<?> request, String user, List<String> deviceIds, RevocationQuery query) {
        Set<DeviceId> devices = devices(deviceIds);
        RevocationTerms terms = query.terms();
        boolean dry = query.isDryRun();
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        var wanted = new Request(found.id(), devices, terms, dry);
        return switch (Inputs.parsed("blockUntil", "", _ -> revoke.revoke(caller, wanted))) {
            case Revocation.NoSuchUser() -> throw ProblemException.notFound("user", user);
            case Revocation.Revoked revoked ->
                    HttpResponse.ok(
                            dry
                                    ? dryRun(wanted, revoked, entries(caller, revoked))
                                    : done(revoked, entries(caller, revoked)));
        };
    }

    private static Set<DeviceId> devices(List<String> given) {
        if (given.size() > MOST_DEVICES) {
            throw ProblemException.badField("deviceId", "at most 1000 devices at once");
        }
        Set<DeviceId> devices = new LinkedHashSet<>();
        given.forEach(text -> devices.add(Inputs.parsed("deviceId", text, DeviceId::of)));
        return devices;
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
                .map(one -> CertificateEntry.of(one, revoked.user().registrarPool()))
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
