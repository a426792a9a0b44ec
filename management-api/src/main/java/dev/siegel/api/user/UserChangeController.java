package dev.siegel.api.user;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.Problem.RuleViolation;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.request.Versions;
import dev.siegel.pool.enablement.ChangeUser;
import dev.siegel.pool.enablement.ChangeUser.Outcome;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators set of a user. */
@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class UserChangeController {
    private static final String SET = "Set-CsUser";
    private static final String JSON = "application/json";
    private static final RuleViolation LINE_TAKEN =
            new RuleViolation(
                    "uniqueForNumber",
                    "somebody with that phone number or extension has the PIN of this user");

    private final ChangeUser changeUser;
    private final Users users;

    UserChangeController(ChangeUser changeUser, Users users) {
        this.changeUser = changeUser;
        this.users = users;
    }

    /** Changes the properties given; null puts one back to what a new user has. */
    @Patch("/{user}")
    @Consumes({JSON, "application/merge-patch+json"})
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "changeUser", summary = "Change a user")
    @ApiResponse(
            responseCode = "200",
            description = "Changed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {UserEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The SIP address is another user's.")
    @ApiResponse(responseCode = "412", description = "Changed since it was read.")
    @ApiResponse(
            responseCode = "422",
            description = "Somebody with the line's number has the user's PIN.")
    HttpResponse<Object> change(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = UserChange.class)))
                    JsonNode body,
            @QueryValue @Nullable String dryRun) {
        return change(request, user, UserEdit.patch(body), dryRun);
    }

    /** Replaces all properties; what is not given becomes what a new user has. */
    @Put("/{user}")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "replaceUser", summary = "Replace what is set of a user")
    @ApiResponse(
            responseCode = "200",
            description = "Replaced, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {UserEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The SIP address is another user's.")
    @ApiResponse(responseCode = "412", description = "Changed since it was read.")
    @ApiResponse(
            responseCode = "422",
            description = "Somebody with the line's number has the user's PIN.")
    HttpResponse<Object> replace(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = UserChange.class)))
                    JsonNode body,
            @QueryValue @Nullable String dryRun) {
        return change(request, user, UserEdit.replacement(body), dryRun);
    }

    private HttpResponse<Object> change(
            HttpRequest<?> request, String user, UserEdit edit, @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        var wanted = new ChangeUser.Request(found.id(), edit, Versions.expected(request), dry);
        User after = changed(changeUser.change(caller, wanted), user);
        UserEntry entry = UserEntry.of(after);
        return dry
                ? HttpResponse.ok(DryRun.of(SET, entry.sipAddress(), List.of(entry)))
                : Versions.tagged(HttpResponse.<Object>ok(entry), after.version());
    }

    private static User changed(Outcome outcome, String user) {
        return switch (outcome) {
            case Outcome.Changed(var _, var after, var _) -> after;
            case Outcome.NoSuchUser() -> throw ProblemException.notFound("user", user);
            case Outcome.OtherVersion(var current) ->
                    throw Versions.otherVersion(current.sipAddress().toString(), current.version());
            case Outcome.SipAddressTaken(var taken) ->
                    throw ProblemException.of(
                            ProblemKind.SIP_ADDRESS_TAKEN,
                            "Another user has the SIP address " + taken + ".",
                            taken.toString());
            case Outcome.LineTaken(var _) ->
                    throw ProblemException.policyBroken(
                            ProblemKind.PIN_POLICY_VIOLATION, user, null, List.of(LINE_TAKEN));
        };
    }
}
