package dev.siegel.api.account;

import dev.siegel.api.problem.Problem.Candidate;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Finds the account a path or a field names. */
@Singleton
public final class Accounts {
    private final FindUsers find;

    Accounts(FindUsers find) {
        this.find = find;
    }

    /** The one account of a path segment: our key or a user principal name. */
    Account ofPath(Caller caller, String segment) {
        return switch (Inputs.parsed("account", segment, UserIdentity::of)) {
            case UserIdentity.ByUserId(var id) ->
                    find.account(caller, new AccountId(id.value()))
                            .orElseThrow(() -> ProblemException.notFound("account", segment));
            case UserIdentity.BySipAddressOrUserPrincipalName named -> one(caller, named, segment);
            case UserIdentity.BySipAddress _,
                    UserIdentity.ByLogonName _,
                    UserIdentity.ByDistinguishedName _,
                    UserIdentity.ByDisplayName _,
                    UserIdentity.ByDisplayNamePattern _ ->
                    throw ProblemException.badField(
                            "account",
                            "a path takes the account's id or user principal name; look others up"
                                    + " with directory-accounts?identity=");
        };
    }

    /** The one account an identity names, in any form but a display name with an asterisk. */
    public Account ofIdentity(Caller caller, String field, String text) {
        UserIdentity identity = Inputs.parsed(field, text, UserIdentity::of);
        if (identity instanceof UserIdentity.ByUserId(var id)) {
            return find.account(caller, new AccountId(id.value()))
                    .orElseThrow(() -> ProblemException.notFound("account", text));
        }
        if (identity instanceof UserIdentity.ByDisplayNamePattern) {
            throw ProblemException.badField(field, "no asterisk is taken here");
        }
        return one(caller, identity, text);
    }

    /** An account and the pool's user of it. */
    AccountEntry entry(Account account) {
        return entries(List.of(account)).getFirst();
    }

    /** Accounts and the pool's users of them, looked up together. */
    List<AccountEntry> entries(List<Account> accounts) {
        Map<AccountId, User> users = find.usersOf(accounts);
        return accounts.stream()
                .map(account -> AccountEntry.of(account, users.get(account.id())))
                .toList();
    }

    private Account one(Caller caller, UserIdentity identity, String text) {
        List<Account> found = find.namedAccounts(caller, identity);
        if (found.isEmpty()) {
            throw ProblemException.notFound("account", text);
        }
        if (found.size() > 1) {
            throw ProblemException.ambiguous(
                    text, found.stream().map(Accounts::candidate).toList());
        }
        return found.getFirst();
    }

    private static Candidate candidate(Account account) {
        return new Candidate(
                account.id().toString(), null, account.userPrincipalName(), account.displayName());
    }
}
