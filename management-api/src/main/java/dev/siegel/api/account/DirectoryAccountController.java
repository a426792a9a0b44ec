package dev.siegel.api.account;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.AccountListing;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The directory's accounts, enabled for the pool or not. */
@Controller("/api/v1/directory-accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
final class DirectoryAccountController {
    private static final String LISTING = "directory-accounts";

    private final FindUsers find;
    private final Accounts accounts;
    private final Cursors cursors;

    DirectoryAccountController(FindUsers find, Accounts accounts, Cursors cursors) {
        this.find = find;
        this.accounts = accounts;
        this.cursors = cursors;
    }

    /** A page of accounts. */
    @Serdeable.Serializable
    @Schema(name = "Accounts")
    record AccountPage(
            List<AccountEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** Lists accounts: all, those with a text in a name, or the one an identity names. */
    @Get
    @Cmdlet("Get-CsAdUser")
    @ProblemResponses
    @Operation(
            operationId = "listDirectoryAccounts",
            summary = "List or look up accounts of the directory")
    @ApiResponse(responseCode = "200", description = "A page of accounts.")
    @ApiResponse(responseCode = "404", description = "The identity names no account.")
    @ApiResponse(responseCode = "409", description = "The identity names several accounts.")
    HttpResponse<AccountPage> list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description =
                                    "A part of a user principal name, logon name or display name.",
                            example = "myer",
                            schema = @Schema(implementation = String.class))
                    @Nullable String q,
            @QueryValue
                    @Parameter(
                            description = "One account in any form of identity.",
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
                            description = "Only those whose user may sign in, or only the others.",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable String enabled,
            @QueryValue
                    @Parameter(
                            description = "A condition on properties as Where-Object takes it.",
                            example = "Enabled -ne $True",
                            schema = @Schema(implementation = String.class))
                    @Nullable String filter,
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
        if (identity != null) {
            alone("identity", q, displayName, enabled, filter, cursor);
            Account found = find.seen(caller, accounts.ofIdentity(caller, "identity", identity));
            return HttpResponse.ok(page(List.of(found), null));
        }
        if (displayName != null) {
            alone("displayName", q, enabled, filter, cursor);
            return HttpResponse.ok(page(named(caller, displayName), null));
        }
        Boolean wanted = enabled == null ? null : Inputs.flag("enabled", enabled);
        Filter condition =
                filter == null
                        ? null
                        : Inputs.parsed("filter", filter, AccountListing.SCHEMA::parse);
        var query = new AccountQuery(q == null ? "" : q, wanted, condition, "", most + 1);
        return page(request, caller, query, LISTING + " " + enabled + " " + filter, cursor);
    }

    private static void alone(String parameter, @Nullable String... others) {
        for (String other : others) {
            if (other != null) {
                throw ProblemException.badField(parameter, "goes with no other search or cursor");
            }
        }
    }

    private List<Account> named(Caller caller, String displayName) {
        return displayName.indexOf('*') >= 0
                ? find.accounts(caller, new UserIdentity.ByDisplayNamePattern(displayName))
                : find.accounts(caller, new UserIdentity.ByDisplayName(displayName));
    }

    private AccountPage page(List<Account> found, @Nullable String nextCursor) {
        return new AccountPage(accounts.entries(found), nextCursor);
    }

    private HttpResponse<AccountPage> page(
            HttpRequest<?> request,
            Caller caller,
            AccountQuery query,
            String question,
            @Nullable String cursor) {
        if (query.text().length() > UserIdentity.LONGEST) {
            throw ProblemException.badField("q", "is too long");
        }
        int most = query.limit() - 1;
        String listing = question + " " + query.text();
        List<Account> oneMore =
                find.searchAccounts(caller, query.after(cursors.open(listing, cursor)));
        List<Account> shown = Paging.first(oneMore, most);
        String next =
                oneMore.size() > most
                        ? cursors.seal(
                                listing,
                                shown.getLast().userPrincipalName().toLowerCase(Locale.ROOT))
                        : null;
        return Paging.page(request, page(shown, next), next);
    }
}
