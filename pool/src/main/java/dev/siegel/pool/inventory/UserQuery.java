package dev.siegel.pool.inventory;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.filter.LdapFilter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which users are asked for.
 *
 * @param filters all of them have to hold
 * @param ldapFilter over what directories tell of users
 * @param within a user has to lie in each of these
 */
public record UserQuery(
        List<Filter> filters,
        @Nullable LdapFilter ldapFilter,
        @Nullable UserSearch search,
        List<UserScope> within,
        Slice slice) {
    public UserQuery {
        filters = List.copyOf(filters);
        within = List.copyOf(within);
    }

    /** Users asked for without what directories tell of them. */
    public UserQuery(
            List<Filter> filters,
            @Nullable UserSearch search,
            List<UserScope> within,
            Slice slice) {
        this(filters, null, search, within, slice);
    }

    /** The same question, another part of the answer. */
    public UserQuery at(Slice other) {
        return new UserQuery(filters, ldapFilter, search, within, other);
    }

    /** The same question about those an LDAP filter takes. */
    public UserQuery with(LdapFilter filter) {
        return new UserQuery(filters, filter, search, within, slice);
    }

    /** The same question about those a filter takes. */
    public UserQuery with(Filter filter) {
        return new UserQuery(
                Stream.concat(filters.stream(), Stream.of(filter)).toList(),
                ldapFilter,
                search,
                within,
                slice);
    }

    /** The same question about fewer users. */
    public UserQuery within(UserScope scope) {
        return new UserQuery(
                filters,
                ldapFilter,
                search,
                Stream.concat(within.stream(), Stream.of(scope)).toList(),
                slice);
    }

    /** Whether a user is asked for, the LDAP filter aside, for listings in memory. */
    public boolean takes(User user) {
        return filters.stream().allMatch(one -> one.matches(UserListing.values(user)))
                && (search == null || search.finds(user))
                && within.stream()
                        .allMatch(one ->
                                one.contains(user.distinguishedName(), user.registrarPool()));
    }
}
