package dev.siegel.api.operation;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.operation.GetOperations;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationResult.Positioned;
import dev.siegel.pool.operation.StopOperation;
import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Long work: progress, results, the stop. */
@Controller(OperationEntry.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Operations")
final class OperationController {
    private static final String GET = "Get-CsOperation";
    private static final String STOP = "Stop-CsOperation";
    private static final String LISTING = "operations";

    private final GetOperations get;
    private final StopOperation stop;
    private final Cursors cursors;

    OperationController(GetOperations get, StopOperation stop, Cursors cursors) {
        this.get = get;
        this.stop = stop;
        this.cursors = cursors;
    }

    /** A page of operations. */
    @Serdeable.Serializable
    @Schema(name = "LongOperations")
    record OperationPage(
            List<OperationEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** What became of one item. */
    @Serdeable.Serializable
    @Schema(name = "OperationResult")
    record ResultEntry(
            @Schema(example = "1") long position,
            @Schema(example = "sip:User1@msxfaq.de") String identity,
            @Schema(example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c") @Nullable String deviceId,
            @Schema(
                            type = "string",
                            example = "done",
                            allowableValues = {"done", "gone", "failed"},
                            description = "gone when nothing was left to do.")
                    String outcome,
            @Schema(description = "Why it failed.", example = "the row is locked")
                    @Nullable String detail) {
        static ResultEntry of(Positioned one) {
            var device = one.result().deviceId();
            return new ResultEntry(
                    one.position(),
                    one.result().identity(),
                    device == null ? null : device.value().toString(),
                    one.result().outcome().name().toLowerCase(Locale.ROOT),
                    one.result().detail());
        }
    }

    /** A page of results. */
    @Serdeable.Serializable
    @Schema(name = "OperationResults")
    record ResultPage(
            List<ResultEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** Lists operations, newest first; ended ones for thirty days. */
    @Get
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "listOperations", summary = "List operations")
    @ApiResponse(responseCode = "200", description = "A page of operations, maybe empty.")
    HttpResponse<OperationPage> list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "How many at most, 1 to 1000.",
                            schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                    @Nullable String limit,
            @QueryValue @Parameter(description = "From nextCursor of the page before.")
                    @Nullable String cursor) {
        int most = Paging.limit(limit);
        String after = cursors.open(LISTING, cursor);
        List<LongOperation> found =
                get.page(
                        CallContext.caller(request),
                        after.isEmpty() ? null : new OperationId(UUID.fromString(after)),
                        most + 1);
        List<LongOperation> shown = Paging.first(found, most);
        String next =
                found.size() > most ? cursors.seal(LISTING, shown.getLast().id().toString()) : null;
        var items = shown.stream().map(OperationEntry::of).toList();
        return Paging.page(request, new OperationPage(items, next), next);
    }

    /** Gets an operation with its progress. */
    @Get("/{id}")
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "getOperation", summary = "Get an operation")
    @ApiResponse(responseCode = "200", description = "How far it has come.")
    OperationEntry one(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The operation's id.",
                            example = "0d4f64a5-6b7f-4a57-93f7-6d2b2f0c1f5e")
                    String id) {
        return get.find(CallContext.caller(request), id(id))
                .map(OperationEntry::of)
                .orElseThrow(() -> ProblemException.notFound("operation", id));
    }

    /** Lists what became of an operation's items, in the order they were done. */
    @Get("/{id}/results")
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "listOperationResults", summary = "List an operation's results")
    @ApiResponse(responseCode = "200", description = "A page of results, maybe empty.")
    HttpResponse<ResultPage> results(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The operation's id.",
                            example = "0d4f64a5-6b7f-4a57-93f7-6d2b2f0c1f5e")
                    String id,
            @QueryValue
                    @Parameter(
                            description = "How many at most, 1 to 1000.",
                            schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                    @Nullable String limit,
            @QueryValue @Parameter(description = "From nextCursor of the page before.")
                    @Nullable String cursor) {
        int most = Paging.limit(limit);
        OperationId operation = id(id);
        String listing = "results of " + operation;
        String after = cursors.open(listing, cursor);
        List<Positioned> found =
                get.results(
                                CallContext.caller(request),
                                operation,
                                after.isEmpty() ? 0 : Long.parseLong(after),
                                most + 1)
                        .orElseThrow(() -> ProblemException.notFound("operation", id));
        List<Positioned> shown = Paging.first(found, most);
        String next =
                found.size() > most
                        ? cursors.seal(listing, Long.toString(shown.getLast().position()))
                        : null;
        var items = shown.stream().map(ResultEntry::of).toList();
        return Paging.page(request, new ResultPage(items, next), next);
    }

    /** Stops an operation after the batch under way; what it has done stays done. */
    @Delete("/{id}")
    @Cmdlet(STOP)
    @ProblemResponses
    @Operation(operationId = "stopOperation", summary = "Stop an operation")
    @ApiResponse(
            responseCode = "200",
            description = "The operation as it is then, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {OperationEntry.class, DryRun.class})))
    HttpResponse<Object> stop(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The operation's id.",
                            example = "0d4f64a5-6b7f-4a57-93f7-6d2b2f0c1f5e")
                    String id,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        OperationEntry entry =
                stop.stop(caller, id(id), dry)
                        .map(OperationEntry::of)
                        .orElseThrow(() -> ProblemException.notFound("operation", id));
        return HttpResponse.ok(dry ? DryRun.of(STOP, id, List.of(entry)) : entry);
    }

    private static OperationId id(String text) {
        return new OperationId(
                Inputs.parsed(
                        "id",
                        text,
                        given -> {
                            if (given.length() != 36) {
                                throw new IllegalArgumentException("is no UUID");
                            }
                            return UUID.fromString(given);
                        }));
    }
}
