package dev.siegel.pool.testing;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Users in a map. */
public final class InMemoryUserStore implements UserStore {
    private final Map<UserId, User> users = new ConcurrentHashMap<>();
    private final Map<UserId, DirectoryAttributes> mirrored = new ConcurrentHashMap<>();
    private final List<Consumer<UserId>> onDelete = new ArrayList<>();

    /** Told of each deletion: what a foreign key with cascade does in a database. */
    void onDelete(Consumer<UserId> listener) {
        onDelete.add(listener);
    }

    @Override
    public boolean insert(User user) {
        if (findByAccount(user.accountId()).isPresent()
                || findBySipAddress(user.sipAddress()).isPresent()) {
            return false;
        }
        users.put(user.id(), user);
        return true;
    }

    @Override
    public void update(User user) {
        users.computeIfPresent(user.id(), (_, before) -> user.withSipAddress(before.sipAddress()));
    }

    @Override
    public boolean changeSipAddress(UserId id, SipAddress sipAddress) {
        boolean free = findBySipAddress(sipAddress).stream().allMatch(user -> user.id().equals(id));
        return free
                && users.computeIfPresent(id, (_, user) -> user.withSipAddress(sipAddress)) != null;
    }

    @Override
    public void mirror(UserId id, DirectoryAttributes told) {
        mirrored.put(id, told);
    }

    @Override
    public Map<UserId, DirectoryAttributes> mirrored(Collection<UserId> ids) {
        Map<UserId, DirectoryAttributes> found = new HashMap<>(mirrored);
        found.keySet().retainAll(ids);
        found.values().removeIf(told -> told.values().isEmpty());
        return found;
    }

    @Override
    public void delete(UserId id) {
        users.remove(id);
        mirrored.remove(id);
        onDelete.forEach(listener -> listener.accept(id));
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public Optional<User> findBySipAddress(SipAddress sipAddress) {
        return all().filter(user -> user.sipAddress().equals(sipAddress)).findFirst();
    }

    @Override
    public Optional<User> findByAccount(AccountId id) {
        return all().filter(user -> user.accountId().equals(id)).findFirst();
    }

    @Override
    public List<User> findByAccounts(Collection<AccountId> ids) {
        return all().filter(user -> ids.contains(user.accountId())).toList();
    }

    @Override
    public List<User> find(UserIdentity identity, int limit) {
        // the address wins: nobody else is meant then
        if (identity instanceof UserIdentity.BySipAddressOrUserPrincipalName(String text)
                && SipAddress.isOne(text)) {
            Optional<User> byAddress = findBySipAddress(SipAddress.of(text));
            if (byAddress.isPresent()) {
                return byAddress.stream().limit(limit).toList();
            }
        }
        return all().filter(user -> Matching.matches(user, identity)).limit(limit).toList();
    }

    @Override
    public List<User> page(String afterSipAddressKey, int limit) {
        return all().filter(user -> user.sipAddress().key().compareTo(afterSipAddressKey) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<User> lock(UserId id) {
        return find(id);
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<User> lockAll(Collection<UserId> ids) {
        return findAll(ids);
    }

    @Override
    public void raiseProofNotBefore(Collection<UserId> ids, Instant instant) {
        ids.forEach(
                id -> users.computeIfPresent(id, (_, user) -> user.withProofNotBefore(instant)));
    }

    private Stream<User> all() {
        return users.values().stream()
                .sorted(Comparator.comparing(user -> user.sipAddress().key()));
    }
}
