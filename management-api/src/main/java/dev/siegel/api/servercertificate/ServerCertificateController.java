package dev.siegel.api.servercertificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.servercertificate.AssignServerCertificate;
import dev.siegel.pool.servercertificate.AssignServerCertificate.Outcome;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.CheckServerCertificates;
import dev.siegel.pool.servercertificate.FindServerCertificates;
import dev.siegel.pool.servercertificate.FindServerCertificates.Turn;
import dev.siegel.pool.servercertificate.RemoveServerCertificate;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists server certificates and puts them to use, at once or from a time to come. */
@Controller("/api/v1/server-certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Server certificates")
final class ServerCertificateController {
    private static final String SET = "Set-CsCertificate";
    private static final String REMOVE = "Remove-CsCertificate";

    private final FindServerCertificates find;
    private final CheckServerCertificates check;
    private final AssignServerCertificate assign;
    private final RemoveServerCertificate remove;

    ServerCertificateController(
            FindServerCertificates find,
            CheckServerCertificates check,
            AssignServerCertificate assign,
            RemoveServerCertificate remove) {
        this.find = find;
        this.check = check;
        this.assign = assign;
        this.remove = remove;
    }

    /** Server certificates. */
    @Serdeable.Serializable
    @Schema(name = "ServerCertificates")
    record Entries(List<ServerCertificateEntry> items) {}

    /** Which certificate to use, and from when. */
    @Serdeable.Deserializable
    @Schema(name = "ServerCertificateAssignment")
    record Assignment(
            @Schema(
                            description =
                                    "Of an imported certificate; without it, for ClientIssuer, a"
                                            + " new key is made.")
                    @Nullable String thumbprint,
            @Schema(description = "For a roll: from when it is used.")
                    @Nullable String effectiveDate) {}

    /** How many uses ended. */
    @Serdeable.Serializable
    @Schema(name = "ServerCertificatesRemoved")
    record Removed(int removed) {}

    /** Lists all. */
    @Get
    @Cmdlet("Get-CsCertificate")
    @ProblemResponses
    @Operation(
            operationId = "listServerCertificates",
            summary = "List server certificates",
            description = "Those in use, those to come, those used before and those put to no use.")
    Entries list(HttpRequest<?> request) {
        return new Entries(
                find.all(CallContext.caller(request)).stream()
                        .map(ServerCertificateEntry::of)
                        .toList());
    }

    /** What was found, certificate by certificate. */
    @Serdeable.Serializable
    @Schema(name = "ServerCertificateCheck")
    record Check(
            @Schema(description = "Whether nothing was found.", example = "true")
                    boolean consistent,
            List<CheckedCertificateEntry> items) {}

    /** Checks those in use and those to come. */
    @Get("/check")
    @Cmdlet("Test-CsCertificateConfiguration")
    @ProblemResponses
    @Operation(
            operationId = "checkServerCertificates",
            summary = "Check the server certificates",
            description =
                    "Ends, keys, names, strength, chains, purposes and rolls of all that are in use"
                            + " or will be.")
    Check check(HttpRequest<?> request) {
        List<CheckedCertificateEntry> items =
                check.check(CallContext.caller(request)).stream()
                        .map(CheckedCertificateEntry::of)
                        .toList();
        return new Check(items.stream().allMatch(one -> one.findings().isEmpty()), items);
    }

    /** Lists those of one use. */
    @Get("/{type}")
    @Cmdlet("Get-CsCertificate")
    @ProblemResponses
    @Operation(
            operationId = "listServerCertificatesOfType",
            summary = "List the server certificates of one use",
            description = "The one in use first, then those to come and those used before.")
    Entries ofType(HttpRequest<?> request, @PathVariable String type) {
        CertificateUse use = use(type);
        return new Entries(
                find.all(CallContext.caller(request)).stream()
                        .filter(one -> one.use() == use)
                        .map(ServerCertificateEntry::of)
                        .toList());
    }

    /** Uses a certificate from now on. */
    @Put("/{type}")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(
            operationId = "setServerCertificate",
            summary = "Use a certificate from now on",
            description = "Listeners show it for new connections within a second.")
    HttpResponse<Object> set(
            HttpRequest<?> request,
            @PathVariable String type,
            @Body Assignment body,
            @QueryValue @Nullable String dryRun) {
        if (body.effectiveDate() != null) {
            throw ProblemException.badField("effectiveDate", "put it to .../next for a roll");
        }
        return assign(request, type, body.thumbprint(), null, Inputs.flag("dryRun", dryRun));
    }

    /** Uses a certificate from a time to come. */
    @Put("/{type}/next")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(
            operationId = "rollServerCertificate",
            summary = "Use a certificate from a time to come (roll)",
            description =
                    "The one before stays in use until then; an issuing key stays trusted after.")
    HttpResponse<Object> roll(
            HttpRequest<?> request,
            @PathVariable String type,
            @Body Assignment body,
            @QueryValue @Nullable String dryRun) {
        String date = Inputs.required("effectiveDate", body.effectiveDate());
        return assign(
                request,
                type,
                body.thumbprint(),
                Inputs.parsed("effectiveDate", date, ServerCertificateController::instant),
                Inputs.flag("dryRun", dryRun));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("is no ISO 8601 time in UTC", malformed);
        }
    }

    private HttpResponse<Object> assign(
            HttpRequest<?> request,
            String type,
            @Nullable String thumbprint,
            @Nullable Instant effective,
            boolean dryRun) {
        Caller caller = CallContext.caller(request);
        CertificateUse use = use(type);
        Thumbprint named =
                thumbprint == null
                        ? null
                        : Inputs.parsed("thumbprint", thumbprint.replace(" ", ""), Thumbprint::new);
        var wanted = new AssignServerCertificate.Request(use, named, effective, dryRun);
        return switch (assign.assign(caller, wanted)) {
            case Outcome.NoSuchCertificate(Thumbprint missing) ->
                    throw ProblemException.notFound("server certificate", missing.hex());
            case Outcome.Unfit(String why) ->
                    throw ProblemException.of(ProblemKind.CONSTRAINT_VIOLATION, why, type);
            case Outcome.Assigned(var assignment, var key) -> {
                Turn turn = effective == null ? Turn.CURRENT : Turn.NEXT;
                var entry =
                        ServerCertificateEntry.of(
                                use.displayName(),
                                turn,
                                assignment.effectiveTime(),
                                key.certificate(),
                                false);
                yield HttpResponse.ok(
                        dryRun ? DryRun.of(SET, use.displayName(), List.of(entry)) : entry);
            }
        };
    }

    /** Ends the use of assigned certificates. */
    @Delete("/{type}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(
            operationId = "removeServerCertificate",
            summary = "Go back to the pool's own certificate",
            description = "An issuing key in use stays; only its roll can be called off.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable String type,
            @QueryValue @Nullable String dryRun) {
        return remove(request, type, false, Inputs.flag("dryRun", dryRun));
    }

    /** Calls a roll off. */
    @Delete("/{type}/next")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(
            operationId = "callOffServerCertificateRoll",
            summary = "Call a roll off",
            description = "What is in use stays in use.")
    HttpResponse<Object> callOff(
            HttpRequest<?> request,
            @PathVariable String type,
            @QueryValue @Nullable String dryRun) {
        return remove(request, type, true, Inputs.flag("dryRun", dryRun));
    }

    private HttpResponse<Object> remove(
            HttpRequest<?> request, String type, boolean nextOnly, boolean dryRun) {
        CertificateUse use = use(type);
        int ended =
                remove.remove(
                                CallContext.caller(request),
                                new RemoveServerCertificate.Request(use, nextOnly, dryRun))
                        .size();
        Removed removed = new Removed(ended);
        return HttpResponse.ok(
                dryRun ? DryRun.of(REMOVE, use.displayName(), List.of(removed)) : removed);
    }

    private static CertificateUse use(String type) {
        return Inputs.parsed("type", type, CertificateUse::of);
    }
}
