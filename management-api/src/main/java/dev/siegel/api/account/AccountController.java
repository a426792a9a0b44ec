package dev.siegel.api.account;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.enablement.CreateAccount;
import dev.siegel.pool.enablement.CreateAccount.Outcome;
import dev.siegel.pool.enablement.SetAccountPassword;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts of the built-in directory. */
@Controller("/api/v1/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
final class AccountController {
    private static final String NEW = "New-CsAccount";
    private static final String SET = "Set-CsAccount";

    private final CreateAccount createAccount;
    private final SetAccountPassword setPassword;
    private final Accounts accounts;

    AccountController(
            CreateAccount createAccount, SetAccountPassword setPassword, Accounts accounts) {
        this.createAccount = createAccount;
        this.setPassword = setPassword;
        this.accounts = accounts;
    }

    /** The account wanted. */
    @Serdeable.Deserializable
    @Schema(
            name = "NewAccount",
            requiredProperties = {"userPrincipalName", "samAccountName", "password"})
    record NewAccount(
            @Schema(example = "kenmyer@example.com") @Nullable String userPrincipalName,
            @Schema(
                            example = "kenmyer",
                            description =
                                    "The logon name; with DOMAIN\\ before it, or in the domain named"
                                            + " like the first part of the user principal name's.")
                    @Nullable String samAccountName,
            @Schema(example = "Ken Myer", description = "The logon name if not given.")
                    @Nullable String displayName,
            @Schema(
                            example = "the password",
                            format = "password",
                            description = "8 to 127 characters.")
                    @Nullable String password,
            @Schema(
                            example = "ou=Finance,dc=example,dc=com",
                            description =
                                    "The organisational unit it lies in; ou=Accounts if not given.")
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
            @Schema(example = "Head of finance") @Nullable String description) {
        @Override
        public String toString() {
            return "NewAccount[" + userPrincipalName + "]";
        }

        DirectoryAttributes attributes() {
            return AccountAttributes.of(
                    Map.ofEntries(
                            entry(DirectoryAttribute.TITLE, title),
                            entry(DirectoryAttribute.DEPARTMENT, department),
                            entry(DirectoryAttribute.CITY, city),
                            entry(DirectoryAttribute.COMPANY, company),
                            entry(DirectoryAttribute.OFFICE, office),
                            entry(DirectoryAttribute.MAIL, mail),
                            entry(DirectoryAttribute.GIVEN_NAME, givenName),
                            entry(DirectoryAttribute.SURNAME, surname),
                            entry(DirectoryAttribute.TELEPHONE_NUMBER, telephoneNumber),
                            entry(DirectoryAttribute.DESCRIPTION, description)));
        }

        private static Map.Entry<DirectoryAttribute, Optional<String>> entry(
                DirectoryAttribute attribute, @Nullable String value) {
            return Map.entry(attribute, Optional.ofNullable(value));
        }
    }

    /** A new password. */
    @Serdeable.Deserializable
    @Schema(name = "AccountPassword", requiredProperties = "password")
    record NewPassword(
            @Schema(
                            example = "the new password",
                            format = "password",
                            description = "8 to 127 characters.")
                    @Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword[********]";
        }
    }

    /** Makes an account of the built-in directory. */
    @Post
    @Cmdlet(NEW)
    @ProblemResponses
    @Operation(operationId = "createAccount", summary = "Make an account")
    @ApiResponse(
            responseCode = "201",
            description = "Made.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccountEntry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "409", description = "A name is taken.")
    HttpResponse<Object> create(
            HttpRequest<?> request,
            @Body NewAccount body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Account account = create(CallContext.caller(request), read(body, dry));
        AccountEntry entry = AccountEntry.of(account, null);
        return dry
                ? HttpResponse.ok(DryRun.of(NEW, account.userPrincipalName(), List.of(entry)))
                : HttpResponse.created(entry);
    }

    private Account create(Caller caller, CreateAccount.Request wanted) {
        return switch (createAccount.create(caller, wanted)) {
            case Outcome.Created(var made) -> made;
            case Outcome.NameTaken() ->
                    throw ProblemException.of(
                            ProblemKind.NAME_TAKEN,
                            "The user principal name or the logon name belongs to another account.",
                            wanted.userPrincipalName());
        };
    }

    private static CreateAccount.Request read(NewAccount body, boolean dry) {
        String name = Inputs.required("userPrincipalName", body.userPrincipalName());
        String logonName = Inputs.required("samAccountName", body.samAccountName());
        LogonName parsed =
                Inputs.parsed("samAccountName", logonName, text -> logonName(text, name));
        String given = body.displayName();
        String displayName = given == null ? parsed.name() : given;
        var checked = new Account(AccountId.random(), "a@b", parsed, "-", "-", true);
        Inputs.parsed("userPrincipalName", name, text -> named(checked, text, "-"));
        Inputs.parsed("displayName", displayName, text -> named(checked, "a@b", text));
        String unit = body.ou();
        if (unit != null) {
            Inputs.parsed("ou", unit, AccountAttributes::unit);
        }
        return new CreateAccount.Request(
                name, parsed, displayName, unit, body.attributes(), password(body.password()), dry);
    }

    /** An account refuses names it cannot have. */
    private static Account named(Account like, String userPrincipalName, String displayName) {
        return new Account(like.id(), userPrincipalName, like.logonName(), displayName, "-", true);
    }

    private static LogonName logonName(String text, String userPrincipalName) {
        if (text.indexOf('\\') >= 0) {
            return LogonName.of(text);
        }
        String domain = userPrincipalName.substring(userPrincipalName.indexOf('@') + 1);
        int dot = domain.indexOf('.');
        String first = dot < 0 ? domain : domain.substring(0, dot);
        return new LogonName(first.toUpperCase(java.util.Locale.ROOT), text);
    }

    private static Password password(@Nullable String given) {
        return Inputs.parsed(
                "password",
                Inputs.required("password", given),
                text -> new Password(text.toCharArray()));
    }

    /** Sets an account's password; web tickets obtained with the old one end, certificates stay. */
    @Put("/{account}/password")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "setAccountPassword", summary = "Set an account's password")
    @ApiResponse(
            responseCode = "200",
            description = "Set, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AccountEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "404", description = "There is no such account.")
    HttpResponse<Object> setPassword(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The account's id or user principal name.",
                            example = "kenmyer@example.com")
                    String account,
            @Body NewPassword body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Password password = password(body.password());
        Caller caller = CallContext.caller(request);
        AccountId id = accounts.ofPath(caller, account).id();
        Account changed =
                setPassword
                        .set(caller, id, password, dry)
                        .orElseThrow(() -> ProblemException.notFound("account", account));
        AccountEntry entry = accounts.entry(changed);
        return HttpResponse.ok(
                dry ? DryRun.of(SET, changed.userPrincipalName(), List.of(entry)) : entry);
    }
}
