package dev.siegel.api.user;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.operation.OperationEntry;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.enablement.MoveUsers;
import dev.siegel.pool.enablement.MoveUsers.Outcome;
import dev.siegel.pool.enablement.MoveUsers.Request;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
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

/** Homes many users on another pool. */
@Controller("/api/v1/user-moves")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class UserMovesController {
    private static final String MOVE = "Move-CsUser";
    private static final String JSON = "application/json";

    private final MoveUsers moveUsers;
    private final Users users;

    UserMovesController(MoveUsers moveUsers, Users users) {
        this.moveUsers = moveUsers;
        this.users = users;
    }

    /** Who is to move, and where to. */
    @Serdeable.Deserializable
    @Schema(
            name = "NewUserMoves",
            requiredProperties = {"selector", "target"})
    record NewMoves(
            @Nullable UserSelector selector,
            @Schema(example = "pool02.example.com") @Nullable String target,
            @Schema(
                            implementation = Boolean.class,
                            description = "Needed when more than ten users are concerned.")
                    @Nullable Object confirm) {}

    /** Who moved. */
    @Serdeable.Serializable
    @Schema(name = "UsersMoved")
    record Moved(@Schema(example = "3") int moved, List<UserEntry> items) {}

    /** Who would move. */
    @Serdeable.Serializable
    @Schema(name = "UserMovesDryRun")
    record WouldMove(
            @Schema(description = "Always true.", example = "true") boolean dryRun,
            @Schema(example = "120", description = "How many users.") long count,
            @Schema(description = "What would be done, a sentence for each user shown.")
                    List<String> whatIf,
            @Schema(description = "The first thousand of them.") List<UserEntry> wouldAffect) {}

    /**
     * Moves the users a selector means: a few at once, many as an operation. A filter leaves out
     * users outside the caller's scope; one that is named is refused.
     */
    @Post
    @Cmdlet(MOVE)
    @ProblemResponses
    @Operation(operationId = "moveUsers", summary = "Move many users to another pool")
    @ApiResponse(
            responseCode = "200",
            description = "Moved, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {Moved.class, WouldMove.class})))
    @ApiResponse(
            responseCode = "202",
            description = "So many that it goes on by itself; Location leads to the operation.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = OperationEntry.class)))
    @ApiResponse(responseCode = "409", description = "Has to be confirmed; nobody moved.")
    HttpResponse<Object> move(
            HttpRequest<?> request,
            @Body NewMoves body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        String target = Inputs.required("target", body.target());
        UserSelector selector = body.selector();
        if (selector == null) {
            throw ProblemException.badField("selector", "is missing");
        }
        Caller caller = CallContext.caller(request);
        var _ = moveUsers.check(caller);
        var wanted =
                new Request(
                        selector.choice(caller, users),
                        target,
                        Inputs.flag("confirm", body.confirm(), false),
                        dry);
        return answer(moveUsers.move(caller, wanted), target);
    }

    private static HttpResponse<Object> answer(Outcome outcome, String target) {
        return switch (outcome) {
            case Outcome.WouldMove(long count, var first) ->
                    HttpResponse.ok(new WouldMove(true, count, sentences(first), entries(first)));
            case Outcome.ConfirmationRequired(long count) ->
                    throw ProblemException.unconfirmed(count, count + " users");
            case Outcome.TooMany() ->
                    throw ProblemException.badField(
                            "selector", "means more than " + MoveUsers.MOST + " users");
            case Outcome.UnknownPool(var known) -> throw UserPools.unknown("target", target, known);
            case Outcome.Done(var moved) ->
                    HttpResponse.ok(new Moved(moved.size(), entries(moved)));
            case Outcome.Begun(var operation) -> OperationEntry.accepted(operation);
        };
    }

    private static List<String> sentences(List<User> affected) {
        return affected.stream()
                .map(one -> DryRun.sentence(MOVE, "\"" + one.sipAddress() + "\""))
                .toList();
    }

    private static List<UserEntry> entries(List<User> users) {
        return users.stream().map(UserEntry::of).toList();
    }
}
