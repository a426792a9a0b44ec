package dev.siegel.pool.inventory;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.account.Directory;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.identity.UserIdentity.BySipAddressOrUserPrincipalName;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds users and accounts by the identities administrators type. */
public final class FindUsers {
    /** A page of 1000 and one more, which tells whether there is another page. */
    private static final int MOST = 1001;

    private static final String GET_USER = "Get-CsUser";
    private static final String GET_ACCOUNT = "Get-CsAdUser";

    private final UserStore users;
    private final Directory directory;
    private final Auditor auditor;

    public FindUsers(UserStore users, Directory directory, Auditor auditor) {
        this.users = users;
        this.directory = directory;
        this.auditor = auditor;
    }

    /**
     * The users an identity names, as far as the caller sees them; more than one only for display
     * names. At most 1001.
     */
    public List<User> users(Caller caller, UserIdentity identity) {
        UserScope seen =
                auditor.within(
                        caller, Right.READ, new Operation(GET_USER, identity.toString(), null));
        return found(identity).stream().filter(user -> reaches(seen, user)).toList();
    }

    /**
     * Whom an identity names, for what is then done to them, which asks for its own right. Of
     * several only those the caller reaches are told.
     */
    public List<User> named(Caller caller, UserIdentity identity) {
        UserScope reached = reach(caller, GET_USER, identity.toString());
        List<User> found = found(identity);
        return found.size() < 2
                ? found
                : found.stream().filter(user -> reaches(reached, user)).toList();
    }

    /** Lets the caller look at one user. */
    public User seen(Caller caller, User user) {
        auditor.require(
                caller,
                Right.READ,
                user,
                new Operation(GET_USER, user.sipAddress().toString(), user.id()));
        return user;
    }

    private UserScope reach(Caller caller, String cmdlet, String target) {
        return caller.reach()
                .orElseGet(() ->
                        auditor.within(caller, Right.READ, new Operation(cmdlet, target, null)));
    }

    private List<User> found(UserIdentity identity) {
        List<User> found = users.find(identity, MOST);
        return identity instanceof BySipAddressOrUserPrincipalName(String text)
                ? sipAddressFirst(found, text)
                : found;
    }

    private static boolean reaches(UserScope scope, User user) {
        return scope.contains(user.distinguishedName(), user.registrarPool());
    }

    /** The text may be one user's SIP address and another's user principal name. */
    private static List<User> sipAddressFirst(List<User> found, String text) {
        List<User> bySipAddress =
                found.stream()
                        .filter(user -> user.sipAddress().userAtDomain().equalsIgnoreCase(text))
                        .toList();
        return bySipAddress.isEmpty() ? found : bySipAddress;
    }

    /** A page of the users the caller sees, in the order of their SIP addresses. */
    public List<User> page(Caller caller, String afterSipAddressKey, int limit) {
        UserScope seen = auditor.within(caller, Right.READ, new Operation(GET_USER, "", null));
        int most = Math.min(limit, MOST);
        return Seen.first(
                most,
                user -> reaches(seen, user),
                after ->
                        users.page(
                                after == null ? afterSipAddressKey : after.sipAddress().key(),
                                most));
    }

    /** The account with this key, for what is then done to it, which asks for its own right. */
    public Optional<Account> account(Caller caller, AccountId id) {
        var _ = reach(caller, GET_ACCOUNT, id.toString());
        return directory.find(id);
    }

    /** The accounts an identity names, for what is then done to them. */
    public List<Account> namedAccounts(Caller caller, UserIdentity identity) {
        UserScope reached = reach(caller, GET_ACCOUNT, identity.toString());
        List<Account> found = directory.find(identity);
        return found.size() < 2
                ? found
                : found.stream().filter(account -> reaches(reached, account)).toList();
    }

    /** Lets the caller look at one account. */
    public Account seen(Caller caller, Account account) {
        auditor.require(
                caller,
                Right.READ,
                account,
                null,
                new Operation(GET_ACCOUNT, account.userPrincipalName(), null));
        return account;
    }

    /** The directory's accounts an identity names, as far as the caller sees them. */
    public List<Account> accounts(Caller caller, UserIdentity identity) {
        UserScope seen =
                auditor.within(
                        caller, Right.READ, new Operation(GET_ACCOUNT, identity.toString(), null));
        return directory.find(identity).stream().filter(account -> reaches(seen, account)).toList();
    }

    /** A page of the directory's accounts, as far as the caller sees them. */
    public List<Account> searchAccounts(Caller caller, AccountQuery query) {
        UserScope seen =
                auditor.within(caller, Right.READ, new Operation(GET_ACCOUNT, query.text(), null));
        return Seen.first(
                query.limit(),
                account -> reaches(seen, account),
                last ->
                        directory.search(
                                last == null ? query : query.after(last.userPrincipalName())));
    }

    /** The pool's users of accounts that are enabled. */
    public Map<AccountId, User> usersOf(Collection<Account> accounts) {
        return users.findByAccounts(accounts.stream().map(Account::id).toList()).stream()
                .collect(Collectors.toMap(User::accountId, Function.identity()));
    }

    private static boolean reaches(UserScope scope, Account account) {
        return scope.contains(account.distinguishedName(), null);
    }
}
