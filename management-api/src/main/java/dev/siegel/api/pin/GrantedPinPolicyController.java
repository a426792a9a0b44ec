package dev.siegel.api.pin;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SettingScope.Global;
import dev.siegel.pool.identity.SettingScope.Service;
import dev.siegel.pool.identity.SettingScope.Site;
import dev.siegel.pool.pin.GrantPinPolicy;
import dev.siegel.pool.pin.ReadPinInfo;
import dev.siegel.pool.role.Caller;
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

/** The PIN policy granted to a user, and the one that holds. */
@Controller("/api/v1/users/{user}/policies/pin")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "PINs")
final class GrantedPinPolicyController {
    private static final String GRANT = "Grant-CsPinPolicy";

    private final GrantPinPolicy grant;
    private final ReadPinInfo info;
    private final Users users;

    GrantedPinPolicyController(GrantPinPolicy grant, ReadPinInfo info, Users users) {
        this.grant = grant;
        this.info = info;
        this.users = users;
    }

    /** The policy to grant. */
    @Serdeable.Deserializable
    @Schema(name = "PinPolicyGrant", requiredProperties = "policyName")
    record NewGrant(
            @Schema(example = "Strict", description = "With tag: or without.")
                    @Nullable String policyName) {}

    /** Shows the policy that holds for a user, and the scope it comes from. */
    @Get("/effective")
    @Cmdlet("Get-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "getEffectivePinPolicy", summary = "Show what holds for a user")
    @ApiResponse(responseCode = "200", description = "The policy that holds.")
    EffectivePinPolicyEntry effective(HttpRequest<?> request, @PathVariable @UserPath String user) {
        Caller caller = CallContext.caller(request);
        return entry(caller, users.ofPath(caller, user));
    }

    /** Grants a policy in place of the one granted before. */
    @Put
    @Cmdlet(GRANT)
    @ProblemResponses
    @Operation(operationId = "grantPinPolicy", summary = "Grant a PIN policy")
    @ApiResponse(
            responseCode = "200",
            description = "The policy that holds now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(oneOf = {EffectivePinPolicyEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "404", description = "There is no such user or policy.")
    HttpResponse<Object> grant(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body NewGrant body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        String name = Inputs.required("policyName", body.policyName());
        return change(request, user, tag(name), dryRun);
    }

    private static SettingScope.Tag tag(String name) {
        return switch (Inputs.parsed("policyName", name, SettingScope::of)) {
            case SettingScope.Tag tag -> tag;
            case Global _, Site _, Service _ ->
                    throw ProblemException.badField(
                            "policyName", "only policies made for users can be granted");
        };
    }

    /** Takes away what was granted: the policy of the site or of all holds. */
    @Delete
    @Cmdlet(GRANT)
    @ProblemResponses
    @Operation(operationId = "withdrawPinPolicy", summary = "Take a granted PIN policy away")
    @ApiResponse(
            responseCode = "200",
            description = "The policy that holds now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(oneOf = {EffectivePinPolicyEntry.class, DryRun.class})))
    HttpResponse<Object> withdraw(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return change(request, user, null, dryRun);
    }

    private HttpResponse<Object> change(
            HttpRequest<?> request,
            String user,
            SettingScope.@Nullable Tag policy,
            @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        return switch (grant.grant(caller, found, policy, dry)) {
            case GRANTED -> HttpResponse.ok(answer(caller, found, dry));
            case NO_SUCH_POLICY ->
                    throw ProblemException.notFound("PIN policy", String.valueOf(policy));
            case NO_SUCH_USER -> throw ProblemException.notFound("user", user);
        };
    }

    private Object answer(Caller caller, User user, boolean dry) {
        EffectivePinPolicyEntry entry = entry(caller, user);
        return dry ? DryRun.of(GRANT, user.sipAddress().toString(), List.of(entry)) : entry;
    }

    private EffectivePinPolicyEntry entry(Caller caller, User user) {
        return EffectivePinPolicyEntry.of(info.policyOf(caller, user));
    }
}
