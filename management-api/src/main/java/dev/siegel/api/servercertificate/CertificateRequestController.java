package dev.siegel.api.servercertificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.servercertificate.FindServerCertificates.Turn;
import dev.siegel.pool.servercertificate.RequestServerCertificate;
import dev.siegel.pool.servercertificate.RequestServerCertificate.Made;
import dev.siegel.pool.servercertificate.ServerKey;
import dev.siegel.pool.servercertificate.ServerKeyId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes server keys, certified here or by an outside authority. */
@Controller("/api/v1/server-certificate-requests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Server certificates")
final class CertificateRequestController {
    private static final String REQUEST = "Request-CsCertificate";
    private static final int USUAL_KEY_SIZE = 2048;
    private static final int MOST_NAMES = 100;

    private final RequestServerCertificate requests;

    CertificateRequestController(RequestServerCertificate requests) {
        this.requests = requests;
    }

    /** What to ask for. */
    @Serdeable.Deserializable
    @Schema(name = "NewServerCertificateRequest", requiredProperties = "domainName")
    record NewRequest(
            @Schema(
                            description = "Names of the server, the first being its subject.",
                            example = "[\"pool01.example.com\"]")
                    @Nullable List<String> domainName,
            @Schema(description = "2048 (usual), 3072 or 4096 bits.", example = "2048")
                    @Nullable Integer keySize,
            @Nullable String organization,
            @Nullable String ou,
            @Nullable String city,
            @Nullable String state,
            @Schema(example = "DE") @Nullable String country,
            @Schema(
                            description =
                                    "true for a signing request to take to an outside authority;"
                                            + " otherwise the pool's own authority certifies the"
                                            + " key at once.")
                    @Nullable Boolean offline) {}

    /** A key that was made. */
    @Serdeable.Serializable
    @Schema(name = "ServerCertificateRequest")
    record Entry(
            @Nullable UUID requestId,
            String subject,
            @Nullable Instant createdTime,
            @Schema(description = "PKCS#10 as PEM, for an outside authority.")
                    @Nullable String signingRequest,
            @Nullable ServerCertificateEntry certificate) {
        static Entry of(ServerKey key) {
            return new Entry(
                    key.id().value(), key.subject(), key.createdTime(), key.signingRequest(), null);
        }

        static Entry of(Made made) {
            ServerKeyId id = made.id();
            CertifiedKey key = made.certified();
            return new Entry(
                    id == null ? null : id.value(),
                    made.subject(),
                    null,
                    made.signingRequest(),
                    key == null
                            ? null
                            : ServerCertificateEntry.of(
                                    null, Turn.UNASSIGNED, null, key.certificate(), false));
        }
    }

    /** Requests that wait for an answer. */
    @Serdeable.Serializable
    @Schema(name = "ServerCertificateRequests")
    record Entries(List<Entry> items) {}

    /** Lists requests an outside authority is still to answer. */
    @Get
    @Cmdlet(REQUEST)
    @ProblemResponses
    @Operation(
            operationId = "listServerCertificateRequests",
            summary = "List requests that wait for an outside authority",
            description = "Import the certificate it makes, and the request is answered.")
    Entries list(HttpRequest<?> request) {
        return new Entries(
                requests.pending(CallContext.caller(request)).stream().map(Entry::of).toList());
    }

    /** Makes a key. */
    @Post
    @Cmdlet(REQUEST)
    @ProblemResponses
    @Operation(
            operationId = "requestServerCertificate",
            summary = "Make a server key with its certificate or signing request",
            description = "The key never leaves the pool.")
    HttpResponse<Object> request(
            HttpRequest<?> request, @Body NewRequest body, @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Made made = made(request, read(body, dry));
        return dry
                ? HttpResponse.ok(DryRun.of(REQUEST, made.subject(), List.of(Entry.of(made))))
                : HttpResponse.created(Entry.of(made));
    }

    private Made made(HttpRequest<?> request, RequestServerCertificate.Request wanted) {
        try {
            return requests.request(CallContext.caller(request), wanted);
        } catch (IllegalArgumentException refused) {
            throw ProblemException.badField("body", String.valueOf(refused.getMessage()));
        }
    }

    private static RequestServerCertificate.Request read(NewRequest body, boolean dryRun) {
        List<String> names = body.domainName() == null ? List.of() : body.domainName();
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw ProblemException.badField("domainName", "1 to " + MOST_NAMES + " names");
        }
        ListenerNames all =
                Inputs.parsed(
                        "domainName",
                        names.getFirst(),
                        first -> new ListenerNames(first, names.subList(1, names.size())));
        return new RequestServerCertificate.Request(
                all,
                parts(body),
                body.keySize() == null ? USUAL_KEY_SIZE : body.keySize(),
                Boolean.TRUE.equals(body.offline()),
                dryRun);
    }

    private static Map<String, String> parts(NewRequest body) {
        Map<String, String> parts = new HashMap<>();
        put(parts, "organization", body.organization());
        put(parts, "ou", body.ou());
        put(parts, "city", body.city());
        put(parts, "state", body.state());
        put(parts, "country", body.country());
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    /** Drops a request. */
    @Delete("/{requestId}")
    @Cmdlet(REQUEST)
    @ProblemResponses
    @Operation(
            operationId = "dropServerCertificateRequest",
            summary = "Drop a request that will not be answered",
            description = "Its key is deleted.")
    HttpResponse<Object> drop(
            HttpRequest<?> request,
            @PathVariable String requestId,
            @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        ServerKeyId id = new ServerKeyId(Inputs.parsed("requestId", requestId, UUID::fromString));
        Entry entry =
                requests.drop(CallContext.caller(request), id, dry)
                        .map(Entry::of)
                        .orElseThrow(() -> ProblemException.notFound("pending request", requestId));
        return HttpResponse.ok(dry ? DryRun.of(REQUEST, requestId, List.of(entry)) : entry);
    }
}
