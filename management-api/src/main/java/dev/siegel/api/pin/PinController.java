package dev.siegel.api.pin;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.Problem.RuleViolation;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.pin.PinViolation;
import dev.siegel.pool.pin.ReadPinInfo;
import dev.siegel.pool.pin.SetPin;
import dev.siegel.pool.pin.SetPin.Outcome;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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

/** A user's PIN: its state, and setting it. It can never be read back. */
@Controller("/api/v1/users/{user}/pin")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "PINs")
final class PinController {
    private static final String SET = "Set-CsClientPin";

    private final ReadPinInfo info;
    private final SetPin set;
    private final Users users;

    PinController(ReadPinInfo info, SetPin set, Users users) {
        this.info = info;
        this.set = set;
        this.users = users;
    }

    /** A chosen PIN. */
    @Serdeable.Deserializable
    @Schema(name = "ChosenPin", requiredProperties = "pin")
    record ChosenPin(@Schema(example = "18723834") @Nullable String pin) {
        @Override
        public String toString() {
            return "ChosenPin";
        }
    }

    /** Nothing: the pool makes the PIN. */
    @Serdeable.Deserializable
    @Schema(name = "GeneratedPinRequest")
    record Empty() {}

    /** A generated PIN, shown this once. */
    @Serdeable.Serializable
    @Schema(name = "GeneratedPin")
    record GeneratedPin(
            @Schema(example = "sip:Ken.Myer@example.com") String identity,
            @Schema(example = "18723834") String pin) {
        @Override
        public String toString() {
            return "GeneratedPin[" + identity + "]";
        }
    }

    /** Tells whether a user has a PIN, since when, until when, and whether it is locked. */
    @Get
    @Cmdlet("Get-CsClientPinInfo")
    @ProblemResponses
    @Operation(operationId = "getPinInfo", summary = "Show the state of a user's PIN")
    @ApiResponse(responseCode = "200", description = "The state; never the PIN.")
    PinEntry get(HttpRequest<?> request, @PathVariable @UserPath String user) {
        Caller caller = CallContext.caller(request);
        return entry(caller, users.ofPath(caller, user));
    }

    /** Sets a PIN somebody chose; the user's earlier PINs may be chosen again. */
    @Put
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "setPin", summary = "Set a chosen PIN")
    @ApiResponse(
            responseCode = "200",
            description = "The state now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PinEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The PIN is locked; unlock it first.")
    @ApiResponse(responseCode = "422", description = "The PIN breaks rules, each is named.")
    HttpResponse<Object> choose(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body ChosenPin body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        String pin = Inputs.required("pin", body.pin());
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        done(set.chosen(caller, found, pin, dry), found);
        PinEntry entry = entry(caller, found);
        return HttpResponse.ok(dry ? dryRun(entry) : entry);
    }

    /** Sets a PIN nobody can guess and shows it this once. */
    @Post
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "generatePin", summary = "Generate a PIN")
    @ApiResponse(
            responseCode = "200",
            description = "The PIN, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {GeneratedPin.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The PIN is locked; unlock it first.")
    HttpResponse<Object> generate(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body @Nullable Empty body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        Outcome.PinSet made = done(set.generated(caller, found, dry), found);
        return HttpResponse.ok(
                dry
                        ? dryRun(entry(caller, found))
                        : new GeneratedPin(
                                made.user().sipAddress().toString(), made.pin().digits()));
    }

    private static DryRun<PinEntry> dryRun(PinEntry entry) {
        return DryRun.of(SET, entry.identity(), List.of(entry));
    }

    private PinEntry entry(Caller caller, User user) {
        return PinEntry.of(info.of(caller, user));
    }

    private static Outcome.PinSet done(Outcome outcome, User user) {
        String target = user.sipAddress().toString();
        return switch (outcome) {
            case Outcome.PinSet done -> done;
            case Outcome.NoSuchUser() -> throw ProblemException.notFound("user", target);
            case Outcome.Locked() ->
                    throw ProblemException.of(
                            ProblemKind.PIN_LOCKED,
                            "The PIN of " + target + " is locked; unlock it before setting one.",
                            target);
            case Outcome.Violated(var policy, var violations) ->
                    throw ProblemException.policyBroken(
                            ProblemKind.PIN_POLICY_VIOLATION,
                            target,
                            policy.toString(),
                            violations.stream().map(PinController::violation).toList());
        };
    }

    private static RuleViolation violation(PinViolation violation) {
        String rule =
                switch (violation.rule()) {
                    case DIGITS_ONLY -> "digitsOnly";
                    case MINIMUM_LENGTH -> "minimumLength";
                    case MAXIMUM_LENGTH -> "maximumLength";
                    case COMMON_PATTERN -> "commonPattern";
                    case UNIQUE_FOR_NUMBER -> "uniqueForNumber";
                };
        return new RuleViolation(rule, violation.detail());
    }
}
