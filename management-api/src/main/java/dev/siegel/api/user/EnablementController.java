package dev.siegel.api.user;

import dev.siegel.api.account.Accounts;
import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.account.Account;
import dev.siegel.pool.enablement.DisableUser;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.enablement.EnableUser.Outcome;
import dev.siegel.pool.enablement.SipAddressType;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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

/** Accounts become users and stop being ones. */
@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class EnablementController {
    private static final String ENABLE = "Enable-CsUser";
    private static final String DISABLE = "Disable-CsUser";

    private final EnableUser enableUser;
    private final DisableUser disableUser;
    private final Accounts accounts;
    private final Users users;
    private final Pools pools;

    EnablementController(
            EnableUser enableUser,
            DisableUser disableUser,
            Accounts accounts,
            Users users,
            Pools pools) {
        this.enableUser = enableUser;
        this.disableUser = disableUser;
        this.accounts = accounts;
        this.users = users;
        this.pools = pools;
    }

    /** The account to enable and the address it gets. */
    @Serdeable.Deserializable
    @Schema(name = "NewUser", requiredProperties = "identity")
    record NewUser(
            @Schema(example = "kenmyer@example.com", description = "The account.")
                    @Nullable String identity,
            @Schema(example = "sip:ken.myer@example.com", description = "This or sipAddressType.")
                    @Nullable String sipAddress,
            @Schema(
                            type = "string",
                            example = "FirstLastName",
                            allowableValues = {
                                "FirstLastName",
                                "EmailAddress",
                                "UserPrincipalName",
                                "SamAccountName"
                            })
                    @Nullable String sipAddressType,
            @Schema(
                            example = "example.com",
                            description = "Needed with FirstLastName and SamAccountName.")
                    @Nullable String sipDomain,
            @Schema(example = "pool01.example.com", description = "This pool if not given.")
                    @Nullable String registrarPool) {}

    /** Enables an account: from now on its devices may sign in. */
    @Post
    @Cmdlet(ENABLE)
    @ProblemResponses
    @Operation(operationId = "enableUser", summary = "Enable an account for the pool")
    @ApiResponse(
            responseCode = "201",
            description = "Enabled.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserEntry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "404", description = "There is no such account.")
    @ApiResponse(
            responseCode = "409",
            description = "Enabled already, the address is taken, or the identity names several.")
    @ApiResponse(
            responseCode = "422",
            description = "No address of that type can be made of the account.")
    HttpResponse<Object> enable(
            HttpRequest<?> request,
            @Body NewUser body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        String identity = Inputs.required("identity", body.identity());
        checkAddressGivenOnce(body);
        String pool = registrarPool(body.registrarPool());
        Account account = accounts.ofIdentity(caller, "identity", identity);
        User user = enable(caller, account, sipAddress(body, account), pool, dry);
        UserEntry entry = UserEntry.of(user);
        return dry
                ? HttpResponse.ok(DryRun.of(ENABLE, entry.sipAddress(), List.of(entry)))
                : HttpResponse.created(entry);
    }

    private User enable(
            Caller caller, Account account, SipAddress address, String pool, boolean dry) {
        return switch (enableUser.enable(caller, account, address, pool, dry)) {
            case Outcome.Enabled(var user) -> user;
            case Outcome.AlreadyEnabled(var user) ->
                    throw ProblemException.of(
                            ProblemKind.ALREADY_ENABLED,
                            "The account is enabled as "
                                    + user.sipAddress()
                                    + (user.enabled()
                                            ? "."
                                            : "; that user is kept and may sign in again once"
                                                    + " enabled is set to true."),
                            account.userPrincipalName());
            case Outcome.SipAddressTaken(var taken) ->
                    throw ProblemException.of(
                            ProblemKind.SIP_ADDRESS_TAKEN,
                            "Another user has the SIP address " + taken + ".",
                            taken.toString());
        };
    }

    private static void checkAddressGivenOnce(NewUser body) {
        if ((body.sipAddress() == null) == (body.sipAddressType() == null)) {
            throw ProblemException.badField(
                    "sipAddress", "give either sipAddress or sipAddressType");
        }
    }

    private static SipAddress sipAddress(NewUser body, Account account) {
        String given = body.sipAddress();
        if (given != null) {
            return Inputs.parsed("sipAddress", given, SipAddress::of);
        }
        String named = Inputs.required("sipAddressType", body.sipAddressType());
        SipAddressType type = Inputs.parsed("sipAddressType", named, SipAddressType::ofDisplayName);
        try {
            return type.addressOf(account, body.sipDomain());
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.of(
                    ProblemKind.CONSTRAINT_VIOLATION,
                    "No address can be made: " + impossible.getMessage() + ".",
                    account.userPrincipalName());
        }
    }

    private String registrarPool(@Nullable String given) {
        return given == null
                ? pools.here().fqdn()
                : pools.find(given)
                        .orElseThrow(() -> UserPools.unknown("registrarPool", given, pools.names()))
                        .fqdn();
    }

    /** The user that was disabled. */
    @Serdeable.Serializable
    @Schema(name = "Disabled")
    record Disabled(@Schema(example = "1") int disabled, List<UserEntry> items) {}

    /** Takes a user out of the pool with all certificates; live sign-ins end. */
    @Delete("/{user}")
    @Cmdlet(DISABLE)
    @ProblemResponses
    @Operation(operationId = "disableUser", summary = "Disable a user")
    @ApiResponse(
            responseCode = "200",
            description = "Disabled, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Disabled.class, DryRun.class})))
    @ApiResponse(responseCode = "404", description = "There is no such user.")
    HttpResponse<Object> disable(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The user's id, SIP address or user principal name.",
                            example = "sip:ken.myer@example.com")
                    String user,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        User disabled =
                disableUser
                        .disable(caller, found.id(), dry)
                        .orElseThrow(() -> ProblemException.notFound("user", user));
        List<UserEntry> entries = List.of(UserEntry.of(disabled));
        return HttpResponse.ok(
                dry
                        ? DryRun.of(DISABLE, disabled.sipAddress().toString(), entries)
                        : new Disabled(1, entries));
    }
}
