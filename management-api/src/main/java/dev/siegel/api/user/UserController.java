package dev.siegel.api.user;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.listing.ListParameters;
import dev.siegel.api.listing.Listing;
import dev.siegel.api.listing.Listings;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Versions;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.inventory.ListUsers;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
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
import org.jspecify.annotations.Nullable;

/** Users of the pool, read. */
@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class UserController {
    private static final Slice COUNTED = new Slice(UserListing.SORTS.usual(), List.of(), 1);

    private final ListUsers list;
    private final FindUsers find;
    private final Users users;
    private final Listings listings;

    UserController(ListUsers list, FindUsers find, Users users, Listings listings) {
        this.list = list;
        this.find = find;
        this.users = users;
        this.listings = listings;
    }

    /** A page of users. */
    @Serdeable.Serializable
    @Schema(name = "Users")
    record UserPage(
            List<UserEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor,
            @Schema(description = "How many there are; null if not asked for.")
                    @Nullable Long count) {}

    /** Lists users by filter, search and display name, or looks one up by any identity. */
    @Get(produces = {MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Cmdlet("Get-CsUser")
    @ProblemResponses
    @Operation(operationId = "listUsers", summary = "List or look up users")
    @ApiResponse(
            responseCode = "200",
            description = "A page of users; all of them as CSV or NDJSON.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UserPage.class)))
    @ApiResponse(responseCode = "404", description = "The identity names no user.")
    @ApiResponse(responseCode = "409", description = "The identity names several users.")
    HttpResponse<?> list(
            HttpRequest<?> request,
            @RequestBean UserParameters chosen,
            @RequestBean DirectoryParameters told,
            @RequestBean ListParameters page) {
        Caller caller = CallContext.caller(request);
        String identity = chosen.identity();
        if (identity == null) {
            return listings.answer(request, page, listing(caller, chosen, told, page));
        }
        if (request.getParameters().names().size() > 1) {
            throw ProblemException.badField("identity", "goes with no other parameter");
        }
        User user = find.seen(caller, users.ofIdentity(caller, "identity", identity));
        return HttpResponse.ok(new UserPage(List.of(UserEntry.of(user)), null, null));
    }

    private Listing<ListedUser, UserEntry> listing(
            Caller caller, UserParameters chosen, DirectoryParameters told, ListParameters page) {
        List<Filter> filters = chosen.filters(page.filter());
        UserSearch search = chosen.search();
        UserQuery query = told.narrow(new UserQuery(filters, search, List.of(), COUNTED));
        return new Listing<>(
                "users",
                UserListing.SORTS,
                one -> UserListing.values(one.user()),
                UserEntry.class,
                UserEntry::of,
                slice -> list.list(caller, query.at(slice)),
                () -> list.count(caller, query));
    }

    /** Gets one user. */
    @Get("/{user}")
    @Cmdlet("Get-CsUser")
    @ProblemResponses
    @Operation(operationId = "getUser", summary = "Get a user")
    @ApiResponse(responseCode = "200", description = "The user; its version is the ETag.")
    @ApiResponse(responseCode = "404", description = "There is no such user.")
    HttpResponse<UserEntry> get(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The user's id, SIP address or user principal name.",
                            example = "sip:ken.myer@example.com")
                    String user) {
        Caller caller = CallContext.caller(request);
        User found = find.seen(caller, users.ofPath(caller, user));
        return Versions.tagged(HttpResponse.ok(UserEntry.of(found)), found.version());
    }
}
