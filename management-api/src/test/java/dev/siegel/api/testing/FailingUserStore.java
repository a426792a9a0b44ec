package dev.siegel.api.testing;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Users of another store, until told to fail. */
final class FailingUserStore implements UserStore {
    private final UserStore users;
    private volatile @Nullable Supplier<RuntimeException> failure;

    FailingUserStore(UserStore users) {
        this.users = users;
    }

    void failWith(Supplier<RuntimeException> how) {
        failure = how;
    }

    private UserStore users() {
        Supplier<RuntimeException> how = failure;
        if (how != null) {
            throw how.get();
        }
        return users;
    }

    @Override
    public boolean insert(User user) {
        return users().insert(user);
    }

    @Override
    public void update(User user) {
        users().update(user);
    }

    @Override
    public boolean changeSipAddress(UserId id, SipAddress sipAddress) {
        return users().changeSipAddress(id, sipAddress);
    }

    @Override
    public void mirror(UserId id, DirectoryAttributes told) {
        users().mirror(id, told);
    }

    @Override
    public Map<UserId, DirectoryAttributes> mirrored(Collection<UserId> ids) {
        return users().mirrored(ids);
    }

    @Override
    public void delete(UserId id) {
        users().delete(id);
    }

    @Override
    public Optional<User> find(UserId id) {
        return users().find(id);
    }

    @Override
    public Optional<User> findBySipAddress(SipAddress sipAddress) {
        return users().findBySipAddress(sipAddress);
    }

    @Override
    public Optional<User> findByAccount(AccountId id) {
        return users().findByAccount(id);
    }

    @Override
    public List<User> findByAccounts(Collection<AccountId> ids) {
        return users().findByAccounts(ids);
    }

    @Override
    public List<User> find(UserIdentity identity, int limit) {
        return users().find(identity, limit);
    }

    @Override
    public List<User> page(String afterSipAddressKey, int limit) {
        return users().page(afterSipAddressKey, limit);
    }

    @Override
    public Optional<User> lock(UserId id) {
        return users().lock(id);
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return users().findAll(ids);
    }

    @Override
    public List<User> lockAll(Collection<UserId> ids) {
        return users().lockAll(ids);
    }

    @Override
    public void raiseProofNotBefore(Collection<UserId> ids, Instant instant) {
        users().raiseProofNotBefore(ids, instant);
    }
}
