package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.account.PasswordSealing;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an account of the built-in directory a new password. Certificates stay good; web tickets
 * obtained with the old password do not.
 */
public final class SetAccountPassword {
    private static final String NAME = "Set-CsAccount";

    private final AccountStore accounts;
    private final UserStore users;
    private final PasswordSealing passwords;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public SetAccountPassword(
            AccountStore accounts,
            UserStore users,
            PasswordSealing passwords,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return the account, or empty when the built-in directory has none with this key
     */
    public Optional<Account> set(Caller caller, AccountId id, Password password, boolean dryRun) {
        Optional<StoredAccount> found = accounts.find(id);
        String target =
                found.map(stored -> stored.account().userPrincipalName()).orElse(id.toString());
        Operation operation = new Operation(NAME, target, null);
        if (found.isEmpty()) {
            auditor.require(caller, Right.MANAGE_ACCOUNTS, operation);
            return Optional.empty();
        }
        String pool = users.findByAccount(id).map(User::registrarPool).orElse(null);
        auditor.require(caller, Right.MANAGE_ACCOUNTS, found.get().account(), pool, operation);
        if (dryRun) {
            auditor.dryRun(caller, operation, Map.of("changed", "password"));
            return found.map(StoredAccount::account);
        }
        Sealed sealed = passwords.seal(id, password);
        return work.inTransaction(() -> commit(caller, operation, id, sealed));
    }

    private Optional<Account> commit(
            Caller caller, Operation operation, AccountId id, Sealed sealed) {
        Optional<User> user = users.findByAccount(id).flatMap(one -> users.lock(one.id()));
        Optional<StoredAccount> locked = accounts.lock(id);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var stored = new StoredAccount(locked.get().account(), sealed);
        accounts.update(stored);
        user.ifPresent(one ->
                users.update(
                        one.withProofNotBefore(clock.instant().truncatedTo(ChronoUnit.MICROS))));
        auditor.done(caller, operation, Map.of("changed", "password"));
        return Optional.of(stored.account());
    }
}
