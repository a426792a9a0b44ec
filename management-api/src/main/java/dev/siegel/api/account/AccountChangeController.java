package dev.siegel.api.account;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Members;
import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.enablement.ChangeAccount;
import dev.siegel.pool.enablement.RemoveAccount;
import dev.siegel.pool.enablement.RemoveAccount.Outcome;
import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts of the built-in directory are changed and removed. */
@Controller("/api/v1/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
final class AccountChangeController {
    private static final String SET = "Set-CsAccount";
    private static final String REMOVE = "Remove-CsAccount";
    private static final String DISPLAY_NAME = "displayName";
    private static final String ENABLED = "accountEnabled";
    private static final String UNIT = "ou";
    private static final Set<String> MEMBERS =
            Stream.concat(
                            Stream.of(DISPLAY_NAME, ENABLED, UNIT),
                            Arrays.stream(DirectoryAttribute.values())
                                    .map(DirectoryAttribute::otherName))
                    .collect(Collectors.toUnmodifiableSet());

    private final ChangeAccount changeAccount;
    private final RemoveAccount removeAccount;
    private final Accounts accounts;

    AccountChangeController(
            ChangeAccount changeAccount, RemoveAccount removeAccount, Accounts accounts) {
        this.changeAccount = changeAccount;
        this.removeAccount = removeAccount;
        this.accounts = accounts;
    }

    /** What may be changed of an account; for the API's description. */
    @Schema(name = "AccountChange")
    record AccountChange(
            @Schema(example = "Ken Myer") @Nullable String displayName,
            @Schema(example = "true", description = "Whether its password is good.")
                    @Nullable Boolean accountEnabled,
            @Schema(
                            example = "ou=Finance,dc=example,dc=com",
                            description = "The organisational unit to move it to.")
                    @Nullable String ou,
            @Schema(example = "Manager") @Nullable String title,
            @Schema(example = "Finance") @Nullable String department,
            @Schema(example = "Redmond") @Nullable String city,
            @Schema(example = "Example Corp.") @Nullable String company,
            @Schema(example = "36/2110") @Nullable String office,
            @Schema(example = "ken.myer@example.com") @Nullable String mail,
            @Schema(example = "Ken") @Nullable String givenName,
            @Schema(example = "Myer") @Nullable String surname,
            @Schema(example = "+1 425 555 0100") @Nullable String telephoneNumber,
            @Schema(example = "Head of finance") @Nullable String description) {}

    /** Changes what is given; null takes an attribute away. The pool's user follows. */
    @Patch("/{account}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "changeAccount", summary = "Change an account")
    @ApiResponse(
            responseCode = "200",
            description = "Changed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AccountEntry.class, DryRun.class})))
    HttpResponse<Object> change(
            HttpRequest<?> request,
            @PathVariable String account,
            @Body
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AccountChange.class)))
                    JsonNode body,
            @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Members members = new Members(body, MEMBERS);
        Caller caller = CallContext.caller(request);
        AccountId id = accounts.ofPath(caller, account).id();
        Account changed =
                changeAccount
                        .change(caller, read(id, members, dry))
                        .orElseThrow(() -> ProblemException.notFound("account", account));
        AccountEntry entry = accounts.entry(changed);
        return HttpResponse.ok(
                dry ? DryRun.of(SET, changed.userPrincipalName(), List.of(entry)) : entry);
    }

    private static ChangeAccount.Request read(AccountId id, Members members, boolean dry) {
        String displayName = members.parsed(DISPLAY_NAME, AccountChangeController::displayName);
        return new ChangeAccount.Request(
                id,
                displayName,
                members.flag(ENABLED),
                members.parsed(UNIT, AccountAttributes::unit),
                AccountAttributes.changes(members),
                dry);
    }

    private static String displayName(String text) {
        if (text.isBlank()
                || text.length() > 256
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("has 1 to 256 characters, none of them a control");
        }
        return text;
    }

    /** Removes an account; who is enabled for the pool has to be disabled first. */
    @Delete("/{account}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(operationId = "removeAccount", summary = "Remove an account")
    @ApiResponse(
            responseCode = "200",
            description = "The account that was removed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AccountEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The account is enabled for the pool.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable String account,
            @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        AccountId id = accounts.ofPath(caller, account).id();
        Account removed =
                switch (removeAccount.remove(caller, id, dry)) {
                    case Outcome.Removed(var one) -> one;
                    case Outcome.NoSuchAccount() ->
                            throw ProblemException.notFound("account", account);
                    case Outcome.StillEnabled(var user) ->
                            throw ProblemException.of(
                                    ProblemKind.STILL_ENABLED,
                                    "It is enabled as "
                                            + user.sipAddress()
                                            + "; disable that user first.",
                                    account);
                };
        AccountEntry entry = AccountEntry.of(removed, null);
        return HttpResponse.ok(
                dry ? DryRun.of(REMOVE, removed.userPrincipalName(), List.of(entry)) : entry);
    }
}
