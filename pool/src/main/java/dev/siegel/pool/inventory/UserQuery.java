package dev.siegel.pool.inventory;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which users are asked for.
 *
 * @param filters all of them have to hold
 * @param within a user has to lie in each of these
 */
public record UserQuery(
        List<Filter> filters, @Nullable UserSearch search, List<UserScope> within, Slice slice) {
    public UserQuery {
        filters = List.copyOf(filters);
        within = List.copyOf(within);
    }

    /** The same question about fewer users. */
    public UserQuery within(UserScope scope) {
        return new UserQuery(
                filters, search, Stream.concat(within.stream(), Stream.of(scope)).toList(), slice);
    }

    /** Whether a user is asked for, for listings in memory. */
    public boolean takes(User user) {
        return filters.stream().allMatch(one -> one.matches(UserListing.values(user)))
                && (search == null || search.finds(user))
                && within.stream()
                        .allMatch(one ->
                                one.contains(user.distinguishedName(), user.registrarPool()));
    }
}
