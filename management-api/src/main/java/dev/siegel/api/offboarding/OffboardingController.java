package dev.siegel.api.offboarding;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.offboarding.OffboardUser;
import dev.siegel.pool.offboarding.OffboardUser.Offboarded;
import dev.siegel.pool.offboarding.OffboardingStep;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a user go. */
@Controller("/api/v1/users/{user}/offboarding")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class OffboardingController {
    private static final String OFFBOARD = "Invoke-CsUserOffboarding";

    private final OffboardUser offboard;
    private final Users users;

    OffboardingController(OffboardUser offboard, Users users) {
        this.offboard = offboard;
        this.users = users;
    }

    /** What to do; a step is taken unless it is false. */
    @Serdeable.Deserializable
    @Schema(name = "NewOffboarding")
    record NewOffboarding(
            @Schema(implementation = Boolean.class, description = "Revoke all certificates.")
                    @Nullable Object revoke,
            @Schema(implementation = Boolean.class, description = "Block new certificates.")
                    @Nullable Object block,
            @Schema(implementation = Boolean.class, description = "End live sign-ins.")
                    @Nullable Object disconnect,
            @Schema(implementation = Boolean.class, description = "Lock the PIN.")
                    @Nullable Object lockPin,
            @Schema(implementation = Boolean.class, description = "Disable the user.")
                    @Nullable Object disable,
            @Schema(example = "Left on 30 November", description = "For the audit.")
                    @Nullable String reason) {

        Set<OffboardingStep> steps() {
            Set<OffboardingStep> steps = EnumSet.noneOf(OffboardingStep.class);
            add(steps, OffboardingStep.REVOKE, "revoke", revoke);
            add(steps, OffboardingStep.BLOCK, "block", block);
            add(steps, OffboardingStep.DISCONNECT, "disconnect", disconnect);
            add(steps, OffboardingStep.LOCK_PIN, "lockPin", lockPin);
            add(steps, OffboardingStep.DISABLE, "disable", disable);
            return steps;
        }

        private static void add(
                Set<OffboardingStep> steps,
                OffboardingStep step,
                String field,
                @Nullable Object wanted) {
            if (Inputs.flag(field, wanted, true)) {
                steps.add(step);
            }
        }
    }

    /** What was done. */
    @Serdeable.Serializable
    @Schema(name = "Offboarded")
    record Done(
            @Schema(example = "sip:User1@msxfaq.de") String identity,
            @Schema(example = "2", description = "How many certificates.") int revoked,
            @Schema(example = "1", description = "How many live sign-ins ended here.")
                    int endedSignIns,
            @Schema(example = "true") boolean blocked,
            @Schema(example = "true") boolean disconnected,
            @Schema(example = "true") boolean pinLocked,
            @Schema(example = "true") boolean disabled) {

        static Done of(Offboarded done) {
            Set<OffboardingStep> steps = done.steps();
            return new Done(
                    done.user().sipAddress().toString(),
                    done.revoked().size(),
                    done.endedSignIns(),
                    steps.contains(OffboardingStep.BLOCK),
                    steps.contains(OffboardingStep.DISCONNECT),
                    steps.contains(OffboardingStep.LOCK_PIN),
                    steps.contains(OffboardingStep.DISABLE));
        }
    }

    /**
     * Revokes the certificates, blocks new ones, ends sign-ins, locks the PIN and disables the
     * user: all or nothing, with one entry in the audit.
     */
    @Post
    @Cmdlet(OFFBOARD)
    @ProblemResponses
    @Operation(operationId = "offboardUser", summary = "Let a user go")
    @ApiResponse(
            responseCode = "200",
            description = "Done, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Done.class, DryRun.class})))
    HttpResponse<Object> offboard(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body NewOffboarding body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        OffboardUser.Request wanted = request(found, body, dry);
        Done done =
                offboard.offboard(caller, wanted)
                        .map(Done::of)
                        .orElseThrow(() -> ProblemException.notFound("user", user));
        return HttpResponse.ok(dry ? DryRun.of(OFFBOARD, done.identity(), List.of(done)) : done);
    }

    private static OffboardUser.Request request(User user, NewOffboarding body, boolean dry) {
        Set<OffboardingStep> steps = body.steps();
        String field = steps.isEmpty() ? "disable" : "reason";
        return Inputs.parsed(
                field, "", _ -> new OffboardUser.Request(user.id(), steps, body.reason(), dry));
    }
}
