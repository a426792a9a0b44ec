package dev.siegel.api.user;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.pool.enablement.MoveUser;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.topology.FindUserPool;
import dev.siegel.pool.user.User;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pool a user is homed on. */
@Controller("/api/v1/users/{user}/pool")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class UserPoolController {
    private static final String MOVE = "Move-CsUser";
    private static final String JSON = "application/json";

    private final FindUserPool findPool;
    private final MoveUser moveUser;
    private final Users users;

    UserPoolController(FindUserPool findPool, MoveUser moveUser, Users users) {
        this.findPool = findPool;
        this.moveUser = moveUser;
        this.users = users;
    }

    /** Says where the user is homed. */
    @Get
    @Cmdlet("Get-CsUserPoolInfo")
    @ProblemResponses
    @Operation(operationId = "getUserPool", summary = "Show where a user is homed")
    @ApiResponse(responseCode = "200", description = "The user's pool.")
    @ApiResponse(responseCode = "409", description = "The user has no pool.")
    UserPoolEntry get(HttpRequest<?> request, @PathVariable @UserPath String user) {
        Caller caller = CallContext.caller(request);
        UserId id = users.ofPath(caller, user).id();
        return switch (findPool.find(caller, id)) {
            case FindUserPool.Outcome.Homed(var found, var pool) -> UserPoolEntry.of(found, pool);
            case FindUserPool.Outcome.NoSuchUser() -> throw ProblemException.notFound("user", user);
            case FindUserPool.Outcome.NotHomed(var found) ->
                    throw ProblemException.of(
                            ProblemKind.USER_NOT_HOMED,
                            found.sipAddress() + " has no registrar pool.",
                            found.sipAddress().toString());
        };
    }

    /** The pool to move to. */
    @Serdeable.Deserializable
    @Schema(name = "UserMove", requiredProperties = "target")
    record UserMove(
            @Schema(example = "pool02.example.com") @Nullable String target,
            @Schema(
                            example = "false",
                            description = "True is refused: nothing of a user is lost in a move.")
                    @Nullable Boolean discardData) {}

    /** Moves a user with all certificates; live sign-ins end. */
    @Put
    @Cmdlet(MOVE)
    @ProblemResponses
    @Operation(operationId = "moveUser", summary = "Move a user to another pool")
    @ApiResponse(
            responseCode = "200",
            description = "Moved, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {UserEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "422", description = "Data was to be discarded.")
    HttpResponse<Object> move(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body UserMove body,
            @QueryValue @Nullable String dryRun) {
        String target = Inputs.required("target", body.target());
        if (Boolean.TRUE.equals(body.discardData())) {
            throw ProblemException.of(
                    ProblemKind.CONSTRAINT_VIOLATION,
                    "discardData: certificates, devices and PIN go along and nothing is lost; leave"
                            + " it out.",
                    "discardData");
        }
        return rehome(request, user, target, dryRun);
    }

    /** Takes a user off its pool; live sign-ins end. */
    @Delete
    @Cmdlet(MOVE)
    @ProblemResponses
    @Operation(operationId = "unassignUser", summary = "Take a user off its pool")
    @ApiResponse(
            responseCode = "200",
            description = "The user as it is now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {UserEntry.class, DryRun.class})))
    HttpResponse<Object> unassign(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue @Nullable String dryRun) {
        return rehome(request, user, null, dryRun);
    }

    private HttpResponse<Object> rehome(
            HttpRequest<?> request, String user, @Nullable String target, @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        UserId id = users.ofPath(caller, user).id();
        User moved =
                switch (moveUser.move(caller, id, target, dry)) {
                    case MoveUser.Outcome.Moved(var _, var after) -> after;
                    case MoveUser.Outcome.NoSuchUser() ->
                            throw ProblemException.notFound("user", user);
                    case MoveUser.Outcome.UnknownPool(var known) ->
                            throw UserPools.unknown("target", String.valueOf(target), known);
                };
        UserEntry entry = UserEntry.of(moved);
        return HttpResponse.ok(dry ? DryRun.of(MOVE, entry.sipAddress(), List.of(entry)) : entry);
    }
}
