package dev.siegel.pool.testing;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.AccountListing;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The built-in directory's accounts in a map. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<AccountId, StoredAccount> accounts = new ConcurrentHashMap<>();
    private final UserStore users;

    /** Over the users that are enabled accounts. */
    public InMemoryAccountStore(UserStore users) {
        this.users = users;
    }

    @Override
    public boolean insert(StoredAccount stored) {
        Account account = stored.account();
        if (findByUserPrincipalName(account.userPrincipalName()).isPresent()
                || findByLogonName(account.logonName()).isPresent()) {
            return false;
        }
        accounts.put(account.id(), stored);
        return true;
    }

    @Override
    public boolean update(StoredAccount stored) {
        return accounts.replace(stored.account().id(), stored) != null;
    }

    @Override
    public boolean delete(AccountId id) {
        return accounts.remove(id) != null;
    }

    @Override
    public Optional<StoredAccount> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<StoredAccount> lock(AccountId id) {
        return find(id);
    }

    @Override
    public Optional<StoredAccount> findByUserPrincipalName(String name) {
        return all().filter(one -> one.account().userPrincipalName().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Optional<StoredAccount> findByLogonName(LogonName name) {
        return all().filter(one -> one.account().logonName().equals(name)).findFirst();
    }

    @Override
    public List<StoredAccount> find(UserIdentity identity) {
        return all().filter(one -> isNamed(one.account(), identity)).toList();
    }

    private static boolean isNamed(Account account, UserIdentity identity) {
        return switch (identity) {
            case UserIdentity.BySipAddressOrUserPrincipalName(String text) ->
                    account.userPrincipalName().equalsIgnoreCase(text);
            case UserIdentity.ByLogonName(var name) -> account.logonName().equals(name);
            case UserIdentity.ByDisplayName(String name) ->
                    account.displayName().equalsIgnoreCase(name);
            case UserIdentity.ByDistinguishedName(String name) ->
                    account.distinguishedName().equalsIgnoreCase(name);
            case UserIdentity.ByDisplayNamePattern(String pattern) ->
                    Matching.glob(pattern, account.displayName());
            case UserIdentity.BySipAddress _, UserIdentity.ByUserId _ -> false;
        };
    }

    @Override
    public List<StoredAccount> search(AccountQuery query) {
        String wanted = query.text().toLowerCase(Locale.ROOT);
        Boolean enabled = query.enabledForPool();
        return all().filter(one -> isFoundBy(wanted, one.account()))
                .filter(one -> enabled == null || enabled == isEnabled(one.account()))
                .filter(one -> passes(query.filter(), one.account()))
                .filter(one -> key(one).compareTo(query.after().toLowerCase(Locale.ROOT)) > 0)
                .limit(query.limit())
                .toList();
    }

    private boolean passes(@Nullable Filter filter, Account account) {
        User user = users.findByAccount(account.id()).orElse(null);
        return filter == null || filter.matches(AccountListing.values(account, user));
    }

    private boolean isEnabled(Account account) {
        return users.findByAccount(account.id()).filter(User::enabled).isPresent();
    }

    private static boolean isFoundBy(String wanted, Account account) {
        return Stream.of(
                        account.userPrincipalName(),
                        account.logonName().toString(),
                        account.displayName())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Stream<StoredAccount> all() {
        return accounts.values().stream().sorted(Comparator.comparing(InMemoryAccountStore::key));
    }

    private static String key(StoredAccount one) {
        return one.account().userPrincipalName().toLowerCase(Locale.ROOT);
    }
}
