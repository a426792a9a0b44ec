package dev.siegel.api.certificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.operation.OperationEntry;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.user.Users;
import dev.siegel.pool.revocation.CertificateSelection.Tally;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.revocation.RevokeAcrossUsers;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Affected;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Outcome;
import dev.siegel.pool.revocation.RevokeAcrossUsers.Request;
import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revokes client certificates of many users. */
@Controller("/api/v1/certificate-revocations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Client certificates")
final class BulkRevocationController {
    private static final String REVOKE = "Revoke-CsClientCertificate";

    private final RevokeAcrossUsers revoke;
    private final Users users;

    BulkRevocationController(RevokeAcrossUsers revoke, Users users) {
        this.revoke = revoke;
        this.users = users;
    }

    /** What to revoke, and how. */
    @Serdeable.Deserializable
    @Schema(name = "NewRevocation", requiredProperties = "selector")
    record NewRevocation(
            @Nullable BulkSelector selector,
            @Schema(example = "userLeft") @Nullable String reason,
            @Schema(
                            implementation = Boolean.class,
                            description = "Leaves live sign-ins until they end by themselves.")
                    @Nullable Object keepSessions,
            @Schema(
                            implementation = Boolean.class,
                            description =
                                    "Keeps the users, or the devices meant, from new certificates.")
                    @Nullable Object blockReissue,
            @Schema(example = "2026-12-31T00:00:00Z", format = "date-time")
                    @Nullable String blockUntil,
            @Schema(
                            implementation = Boolean.class,
                            description = "Needed when more than ten users are concerned.")
                    @Nullable Object confirm) {}

    /** What was revoked. */
    @Serdeable.Serializable
    @Schema(name = "RevokedAcrossUsers")
    record Revoked(
            @Schema(example = "12") int revoked,
            @Schema(example = "3", description = "How many live sign-ins ended here.")
                    int endedSignIns,
            List<Affecting> items) {}

    /** What would be revoked. */
    @Serdeable.Serializable
    @Schema(name = "RevocationDryRun")
    record WouldRevoke(
            @Schema(description = "Always true.", example = "true") boolean dryRun,
            @Schema(example = "120", description = "How many certificates.") long count,
            @Schema(example = "80", description = "Of how many users.") long users,
            @Schema(
                            description = "What would be done, a sentence for each user shown.",
                            example =
                                    "[\"Performing the operation \\\"Revoke-CsClientCertificate\\\" on"
                                            + " target \\\"sip:User1@msxfaq.de\\\".\"]")
                    List<String> whatIf,
            @Schema(description = "The first thousand of them.") List<Affecting> wouldAffect) {}

    /** A certificate that is, or would be, revoked. */
    @Serdeable.Serializable
    @Schema(name = "AffectedCertificate")
    record Affecting(
            @Schema(example = "sip:User1@msxfaq.de") String identity,
            @Schema(example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c") String deviceId,
            @Schema(example = "6E0A1B2C3D4E5F60718293A4B5C6D7E8") @Nullable String serialNumber,
            @Schema(example = "0123456789ABCDEF0123456789ABCDEF01234567")
                    @Nullable String thumbprint) {}

    /**
     * Revokes the certificates a selector means: a few at once, many as an operation. A filter
     * leaves out users outside the caller's scope; one that is named is refused.
     */
    @Post
    @Cmdlet(REVOKE)
    @ProblemResponses
    @Operation(operationId = "revokeAcrossUsers", summary = "Revoke certificates of many users")
    @ApiResponse(
            responseCode = "200",
            description = "Revoked, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Revoked.class, WouldRevoke.class})))
    @ApiResponse(
            responseCode = "202",
            description = "So many that it goes on by itself; Location leads to the operation.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OperationEntry.class)))
    @ApiResponse(responseCode = "409", description = "Has to be confirmed; nothing was done.")
    HttpResponse<Object> revoke(
            HttpRequest<?> request,
            @Body NewRevocation body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        if (body.selector() == null) {
            throw ProblemException.badField("selector", "is missing");
        }
        RevocationTerms terms =
                RevocationQuery.terms(
                        body.reason(),
                        Inputs.flag("keepSessions", body.keepSessions(), false),
                        Inputs.flag("blockReissue", body.blockReissue(), false),
                        body.blockUntil());
        Caller caller = CallContext.caller(request);
        revoke.check(caller, terms);
        var wanted =
                new Request(
                        body.selector().choice(caller, users),
                        terms,
                        Inputs.flag("confirm", body.confirm(), false),
                        dry);
        return answer(Inputs.parsed("blockUntil", "", _ -> revoke.revoke(caller, wanted)));
    }

    private static HttpResponse<Object> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.WouldRevoke(Tally tally, var first) ->
                    HttpResponse.ok(
                            new WouldRevoke(
                                    true,
                                    tally.certificates(),
                                    tally.users(),
                                    sentences(first),
                                    entries(first)));
            case Outcome.ConfirmationRequired(Tally tally) ->
                    throw ProblemException.unconfirmed(
                            tally.certificates(),
                            tally.certificates() + " certificates of " + tally.users() + " users");
            case Outcome.Done(var revoked, int ended) -> {
                List<Affecting> entries = entries(revoked);
                yield HttpResponse.ok(new Revoked(entries.size(), ended, entries));
            }
            case Outcome.Begun(var operation) -> OperationEntry.accepted(operation);
        };
    }

    private static List<String> sentences(List<Affected> affected) {
        return affected.stream()
                .map(one -> DryRun.sentence(REVOKE, "\"" + one.user().sipAddress() + "\""))
                .toList();
    }

    private static List<Affecting> entries(List<Affected> affected) {
        return affected.stream()
                .flatMap(one -> one.certificates().stream())
                .map(one ->
                        new Affecting(
                                one.identity().toString(),
                                one.deviceId().value().toString(),
                                one.serialNumber() == null ? null : one.serialNumber().hex(),
                                one.thumbprint() == null ? null : one.thumbprint().hex()))
                .toList();
    }
}
