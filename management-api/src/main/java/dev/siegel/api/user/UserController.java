package dev.siegel.api.user;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.Problem;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
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
import org.jspecify.annotations.Nullable;

/** Users of the pool, read. */
@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class UserController {
    private static final String LISTING = "users";

    private final FindUsers find;
    private final Users users;
    private final Cursors cursors;

    UserController(FindUsers find, Users users, Cursors cursors) {
        this.find = find;
        this.users = users;
        this.cursors = cursors;
    }

    /** A page of users. */
    @Serdeable.Serializable
    @Schema(name = "Users")
    record UserPage(
            List<UserEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {
        static UserPage of(List<User> users, @Nullable String nextCursor) {
            return new UserPage(users.stream().map(UserEntry::of).toList(), nextCursor);
        }
    }

    /** Lists users: all by SIP address, those with a display name, or the one an identity names. */
    @Get
    @Cmdlet("Get-CsUser")
    @ApiResponse(
            responseCode = "4XX",
            description = Problem.DESCRIPTION,
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Operation(operationId = "listUsers", summary = "List or look up users")
    @ApiResponse(responseCode = "200", description = "A page of users.")
    @ApiResponse(responseCode = "404", description = "The identity names no user.")
    @ApiResponse(responseCode = "409", description = "The identity names several users.")
    HttpResponse<UserPage> list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "One user in any form of identity.",
                            example = "EXAMPLE\\kenmyer",
                            schema = @Schema(implementation = String.class))
                    @Nullable String identity,
            @QueryValue
                    @Parameter(
                            description = "A display name; an asterisk stands for any text.",
                            example = "* Myer",
                            schema = @Schema(implementation = String.class))
                    @Nullable String displayName,
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
        Caller caller = CallContext.caller(request);
        int most = Paging.limit(limit);
        if (identity == null && displayName == null) {
            return page(request, caller, most, cursor);
        }
        if (cursor != null || (identity != null && displayName != null)) {
            throw ProblemException.badField(
                    identity == null ? "displayName" : "identity",
                    "goes with no other search or cursor");
        }
        List<User> found =
                identity == null
                        ? named(caller, displayName)
                        : List.of(
                                find.seen(caller, users.ofIdentity(caller, "identity", identity)));
        return HttpResponse.ok(UserPage.of(found, null));
    }

    private List<User> named(Caller caller, @Nullable String displayName) {
        String name = displayName == null ? "*" : displayName;
        return name.indexOf('*') >= 0
                ? find.users(caller, new UserIdentity.ByDisplayNamePattern(name))
                : find.users(caller, new UserIdentity.ByDisplayName(name));
    }

    private HttpResponse<UserPage> page(
            HttpRequest<?> request, Caller caller, int most, @Nullable String cursor) {
        List<User> oneMore = find.page(caller, cursors.open(LISTING, cursor), most + 1);
        List<User> shown = Paging.first(oneMore, most);
        String next =
                oneMore.size() > most
                        ? cursors.seal(LISTING, shown.getLast().sipAddress().key())
                        : null;
        return Paging.page(request, UserPage.of(shown, next), next);
    }

    /** Gets one user. */
    @Get("/{user}")
    @Cmdlet("Get-CsUser")
    @ApiResponse(
            responseCode = "4XX",
            description = Problem.DESCRIPTION,
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Operation(operationId = "getUser", summary = "Get a user")
    @ApiResponse(responseCode = "200", description = "The user.")
    @ApiResponse(responseCode = "404", description = "There is no such user.")
    UserEntry get(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The user's id, SIP address or user principal name.",
                            example = "sip:ken.myer@example.com")
                    String user) {
        Caller caller = CallContext.caller(request);
        return UserEntry.of(find.seen(caller, users.ofPath(caller, user)));
    }
}
