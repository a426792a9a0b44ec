package dev.siegel.api.testing;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.Directory;
import dev.siegel.pool.account.DirectoryUnavailable;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.UserIdentity;
import java.util.List;
import java.util.Optional;

/** A directory over the accounts in memory, which can be switched off. */
public final class AccountsDirectory implements Directory {
    private final AccountStore accounts;
    private volatile boolean off;

    AccountsDirectory(AccountStore accounts) {
        this.accounts = accounts;
    }

    public void switchOff() {
        off = true;
    }

    private AccountStore accounts() {
        if (off) {
            throw new DirectoryUnavailable("the directory is switched off at 10.1.2.3");
        }
        return accounts;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts().find(id).map(StoredAccount::account);
    }

    @Override
    public List<Account> find(UserIdentity identity) {
        return accounts().find(identity).stream().map(StoredAccount::account).toList();
    }

    @Override
    public List<Account> search(AccountQuery query) {
        return accounts().search(query).stream().map(StoredAccount::account).toList();
    }
}
