package dev.siegel.pool.account;

import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.UserIdentity;
import java.util.List;
import java.util.Optional;

/**
 * The built-in directory's accounts, in the pool's own database. Queries run in the caller's
 * transaction or their own.
 */
public interface AccountStore {
    /**
     * @return false when the user principal name or the logon name is taken; nothing is stored then
     */
    boolean insert(StoredAccount account);

    /**
     * @return false when there is no such account
     */
    boolean update(StoredAccount account);

    boolean delete(AccountId id);

    Optional<StoredAccount> find(AccountId id);

    /** Locks the account's row until the transaction ends; empty when there is none. */
    Optional<StoredAccount> lock(AccountId id);

    Optional<StoredAccount> findByUserPrincipalName(String userPrincipalName);

    Optional<StoredAccount> findByLogonName(LogonName logonName);

    List<StoredAccount> find(UserIdentity identity);

    List<StoredAccount> search(AccountQuery query);
}
