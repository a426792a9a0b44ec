package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import java.util.Optional;

/** Removes an account from the built-in directory. Whoever is enabled for the pool stays. */
public final class RemoveAccount {
    private static final String NAME = "Remove-CsAccount";

    private final AccountStore accounts;
    private final UserStore users;
    private final Auditor auditor;
    private final UnitOfWork work;

    public RemoveAccount(AccountStore accounts, UserStore users, Auditor auditor, UnitOfWork work) {
        this.accounts = accounts;
        this.users = users;
        this.auditor = auditor;
        this.work = work;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Removed(Account account) implements Outcome {}

        /** The account's user has to be disabled first. */
        record StillEnabled(User user) implements Outcome {}

        record NoSuchAccount() implements Outcome {}
    }

    public Outcome remove(Caller caller, AccountId id, boolean dryRun) {
        Optional<Account> found = accounts.find(id).map(StoredAccount::account);
        String target = found.map(Account::userPrincipalName).orElse(id.toString());
        Operation operation = new Operation(NAME, target, null);
        if (found.isEmpty()) {
            auditor.require(caller, Right.MANAGE_ACCOUNTS, operation);
            return new Outcome.NoSuchAccount();
        }
        String pool = users.findByAccount(id).map(User::registrarPool).orElse(null);
        auditor.require(caller, Right.MANAGE_ACCOUNTS, found.get(), pool, operation);
        return work.inTransaction(() -> remove(caller, id, operation, dryRun));
    }

    /**
     * Enabling does not lock the account: who is enabled this very moment keeps what is mirrored.
     */
    private Outcome remove(Caller caller, AccountId id, Operation operation, boolean dryRun) {
        Optional<StoredAccount> locked = accounts.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.NoSuchAccount();
        }
        Optional<User> user = users.findByAccount(id);
        if (user.isPresent()) {
            return new Outcome.StillEnabled(user.get());
        }
        if (dryRun) {
            auditor.dryRun(caller, operation, Map.of());
        } else {
            accounts.delete(id);
            auditor.done(caller, operation, Map.of());
        }
        return new Outcome.Removed(locked.get().account());
    }
}
