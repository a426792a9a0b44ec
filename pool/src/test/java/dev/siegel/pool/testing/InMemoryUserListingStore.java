package dev.siegel.pool.testing;

import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserListingStore;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.user.filter.LdapFilter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists the users of the other fakes. */
public final class InMemoryUserListingStore implements UserListingStore {
    private final UserStore users;
    private final InMemoryClientCertificateStore certificates;

    public InMemoryUserListingStore(UserStore users, InMemoryClientCertificateStore certificates) {
        this.users = users;
        this.certificates = certificates;
    }

    @Override
    public List<ListedUser> list(UserQuery query) {
        return Slices.of(taken(query), query.slice(), UserListing::values).stream()
                .map(this::listed)
                .toList();
    }

    @Override
    public long count(UserQuery query) {
        return taken(query).count();
    }

    private Stream<User> taken(UserQuery query) {
        return users.page("", Integer.MAX_VALUE).stream()
                .filter(query::takes)
                .filter(user -> passes(query, user));
    }

    private boolean passes(UserQuery query, User user) {
        LdapFilter filter = query.ldapFilter();
        return filter == null
                || LdapMatching.passes(
                        filter,
                        user,
                        users.mirrored(List.of(user.id()))
                                .getOrDefault(user.id(), DirectoryAttributes.none()));
    }

    private ListedUser listed(User user) {
        List<Instant> expirations =
                certificates.currentOf(user.id()).stream()
                        .map(ClientCertificate::expirationTime)
                        .toList();
        return new ListedUser(
                user,
                expirations.size(),
                expirations.stream().min(Comparator.naturalOrder()).orElse(null));
    }
}
