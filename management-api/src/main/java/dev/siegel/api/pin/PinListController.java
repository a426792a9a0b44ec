package dev.siegel.api.pin;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.pin.PinInfo;
import dev.siegel.pool.pin.ReadPinInfo;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The PINs of all users. */
@Controller("/api/v1/pins")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "PINs")
final class PinListController {
    private final ReadPinInfo info;
    private final Cursors cursors;

    PinListController(ReadPinInfo info, Cursors cursors) {
        this.info = info;
        this.cursors = cursors;
    }

    /** A page of users with the state of their PINs. */
    @Serdeable.Serializable
    @Schema(name = "PinInfos")
    record PinPage(
            List<PinEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** Lists all users, by SIP address, with the state of their PINs. */
    @Get
    @Cmdlet("Get-CsClientPinInfo")
    @ProblemResponses
    @Operation(operationId = "listPinInfo", summary = "List the state of all users' PINs")
    @ApiResponse(responseCode = "200", description = "A page; never a PIN.")
    HttpResponse<PinPage> list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "Only users with a PIN, or without.",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable String isPinSet,
            @QueryValue
                    @Parameter(
                            description = "Only users whose PIN is locked, or is not.",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable String isLockedOut,
            @QueryValue
                    @Parameter(
                            description = "How many at most, 1 to 1000.",
                            schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                    @Nullable String limit,
            @QueryValue
                    @Parameter(
                            description = "From nextCursor of the page before.",
                            schema = @Schema(implementation = String.class))
                    @Nullable String cursor) {
        Boolean set = wanted("isPinSet", isPinSet);
        Boolean locked = wanted("isLockedOut", isLockedOut);
        int most = Paging.limit(limit);
        // a cursor leads on in the listing it came from, filters included
        String listing = "pins " + set + " " + locked;
        String after = cursors.open(listing, cursor);
        List<PinInfo> oneMore =
                info.page(CallContext.caller(request), set, locked, after, most + 1);
        List<PinInfo> shown = Paging.first(oneMore, most);
        String next =
                oneMore.size() > most
                        ? cursors.seal(listing, shown.getLast().user().sipAddress().key())
                        : null;
        return Paging.page(
                request, new PinPage(shown.stream().map(PinEntry::of).toList(), next), next);
    }

    private static @Nullable Boolean wanted(String name, @Nullable String text) {
        return text == null ? null : Inputs.flag(name, text);
    }
}
