package dev.siegel.pool.user;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.identity.UserIdentity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of the pool. Queries run in the caller's transaction or their own. */
public interface UserStore {
    /**
     * @return false when the SIP address or the account is already a user's; nothing is stored then
     */
    boolean insert(User user);

    /** Stores all of a user but the SIP address. */
    void update(User user);

    /**
     * Gives a user another SIP address, or the same one spelled otherwise.
     *
     * @return false when it is another user's; nothing is changed then
     */
    boolean changeSipAddress(UserId id, SipAddress sipAddress);

    /** Keeps what the directory tells of the user, in place of what it told before. */
    void mirror(UserId id, DirectoryAttributes told);

    /** What directories told of these users; of whom nothing is known is left out. */
    Map<UserId, DirectoryAttributes> mirrored(Collection<UserId> ids);

    /** Removes the user and all that belongs to it: devices, client certificates, registrations. */
    void delete(UserId id);

    Optional<User> find(UserId id);

    Optional<User> findBySipAddress(SipAddress sipAddress);

    Optional<User> findByAccount(AccountId id);

    /** The users of those accounts that are enabled. */
    List<User> findByAccounts(Collection<AccountId> ids);

    /**
     * The users an identity names: none, one, or several for a display name. At most {@code limit},
     * ordered by SIP address key.
     */
    List<User> find(UserIdentity identity, int limit);

    /**
     * A page of all users ordered by SIP address key, those after the key given (empty = from the
     * start).
     */
    List<User> page(String afterSipAddressKey, int limit);

    /**
     * Locks the user's row until the transaction ends: publish, revoke and block do this first.
     * Empty when gone.
     */
    Optional<User> lock(UserId id);

    /** Those of these users that are there. */
    List<User> findAll(Collection<UserId> ids);

    /**
     * Locks the rows of several users in the order of their ids; those that are gone are left out.
     */
    List<User> lockAll(Collection<UserId> ids);

    /** Raises the marks of several users, none backwards. The caller holds their rows. */
    void raiseProofNotBefore(Collection<UserId> ids, Instant instant);
}
