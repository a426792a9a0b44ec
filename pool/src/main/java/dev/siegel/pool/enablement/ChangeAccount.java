package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes what the built-in directory tells of an account: its display name, its attributes, its
 * organisational unit, whether its password is good. The pool's user of the account, if there is
 * one, follows.
 */
public final class ChangeAccount {
    private static final String NAME = "Set-CsAccount";

    private final AccountStore accounts;
    private final UserStore users;
    private final Auditor auditor;
    private final UnitOfWork work;

    public ChangeAccount(AccountStore accounts, UserStore users, Auditor auditor, UnitOfWork work) {
        this.accounts = accounts;
        this.users = users;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * What to change; null leaves it as it is.
     *
     * @param attributes those to change, with null for one to take away
     * @param unit the distinguished name of the organisational unit to move it to
     */
    public record Request(
            AccountId account,
            @Nullable String displayName,
            @Nullable Boolean enabled,
            @Nullable String unit,
            Map<DirectoryAttribute, @Nullable String> attributes,
            boolean dryRun) {
        public Request {
            attributes = new HashMap<>(attributes);
        }
    }

    /**
     * @return the account as it is now, or empty when the built-in directory has none with this key
     * @throws IllegalArgumentException when a value does not have the form it must have
     */
    public Optional<Account> change(Caller caller, Request request) {
        Optional<Account> found = accounts.find(request.account()).map(StoredAccount::account);
        String target = found.map(Account::userPrincipalName).orElse(request.account().toString());
        Operation operation = new Operation(NAME, target, null);
        if (found.isEmpty()) {
            auditor.require(caller, Right.MANAGE_ACCOUNTS, operation);
            return Optional.empty();
        }
        String pool = users.findByAccount(request.account()).map(User::registrarPool).orElse(null);
        Account changed = changed(found.get(), request);
        // both where it lies and where it is moved to have to be within reach
        auditor.require(caller, Right.MANAGE_ACCOUNTS, found.get(), pool, operation);
        auditor.require(caller, Right.MANAGE_ACCOUNTS, changed, pool, operation);
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, AccountDifference.of(found.get(), changed));
            return Optional.of(changed);
        }
        return work.inTransaction(() -> commit(caller, request, operation));
    }

    /** The user's row first, as everywhere. */
    private Optional<Account> commit(Caller caller, Request request, Operation operation) {
        Optional<User> user =
                users.findByAccount(request.account()).flatMap(one -> users.lock(one.id()));
        Optional<StoredAccount> locked = accounts.lock(request.account());
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Account before = locked.get().account();
        Account after = changed(before, request);
        accounts.update(new StoredAccount(after, locked.get().sealedNtHash()));
        user.ifPresent(one -> {
            users.update(one.withNamesOf(after));
            users.mirror(one.id(), after.attributes());
        });
        auditor.done(caller, operation, AccountDifference.of(before, after));
        return Optional.of(after);
    }

    private static Account changed(Account before, Request request) {
        DirectoryAttributes attributes = before.attributes();
        for (var change : request.attributes().entrySet()) {
            attributes = attributes.with(change.getKey(), change.getValue());
        }
        String unit = request.unit();
        return new Account(
                before.id(),
                before.userPrincipalName(),
                before.logonName(),
                request.displayName() == null ? before.displayName() : request.displayName(),
                unit == null
                        ? before.distinguishedName()
                        : AccountNames.distinguishedName(
                                before.logonName(), before.userPrincipalName(), unit),
                request.enabled() == null ? before.enabled() : request.enabled(),
                attributes);
    }
}
