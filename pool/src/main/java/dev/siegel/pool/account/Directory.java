package dev.siegel.pool.account;

import dev.siegel.pool.identity.UserIdentity;
import java.util.List;
import java.util.Optional;

/** Where accounts come from. Every method may throw {@link DirectoryUnavailable}. */
public interface Directory {
    Optional<Account> find(AccountId id);

    /**
     * The accounts an identity names: none, one, or several for a display name. SIP addresses name
     * none here.
     */
    List<Account> find(UserIdentity identity);

    /** Accounts by what their names contain. */
    List<Account> search(AccountQuery query);
}
