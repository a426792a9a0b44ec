package dev.siegel.pool.inventory;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.Directory;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.identity.UserIdentity.BySipAddressOrUserPrincipalName;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.util.List;
import java.util.Optional;

/** Finds users and accounts by the identities administrators type. */
public final class FindUsers {
    /** A page of 1000 and one more, which tells whether there is another page. */
    private static final int MOST = 1001;

    private final UserStore users;
    private final Directory directory;
    private final Auditor auditor;

    public FindUsers(UserStore users, Directory directory, Auditor auditor) {
        this.users = users;
        this.directory = directory;
        this.auditor = auditor;
    }

    /** The users an identity names; more than one only for display names. At most 1001. */
    public List<User> users(Caller caller, UserIdentity identity) {
        auditor.require(caller, Right.READ, new Operation("Get-CsUser", identity.toString(), null));
        List<User> found = users.find(identity, MOST);
        return identity instanceof BySipAddressOrUserPrincipalName(String text)
                ? sipAddressFirst(found, text)
                : found;
    }

    /** The text may be one user's SIP address and another's user principal name. */
    private static List<User> sipAddressFirst(List<User> found, String text) {
        List<User> bySipAddress =
                found.stream()
                        .filter(user -> user.sipAddress().userAtDomain().equalsIgnoreCase(text))
                        .toList();
        return bySipAddress.isEmpty() ? found : bySipAddress;
    }

    /** The account with this key, enabled for the pool or not. */
    public Optional<Account> account(Caller caller, AccountId id) {
        auditor.require(caller, Right.READ, new Operation("Get-CsAdUser", id.toString(), null));
        return directory.find(id);
    }

    /** A page of all users in the order of their SIP addresses. */
    public List<User> page(Caller caller, String afterSipAddressKey, int limit) {
        auditor.require(caller, Right.READ, new Operation("Get-CsUser", "", null));
        return users.page(afterSipAddressKey, Math.min(limit, MOST));
    }

    /** The directory's accounts an identity names, enabled for the pool or not. */
    public List<Account> accounts(Caller caller, UserIdentity identity) {
        auditor.require(
                caller, Right.READ, new Operation("Get-CsAdUser", identity.toString(), null));
        return directory.find(identity);
    }

    /** A page of the directory's accounts whose names contain the text. */
    public List<Account> searchAccounts(
            Caller caller, String text, String afterUserPrincipalName, int limit) {
        auditor.require(caller, Right.READ, new Operation("Get-CsAdUser", text, null));
        return directory.search(text, afterUserPrincipalName, Math.min(limit, MOST));
    }
}
