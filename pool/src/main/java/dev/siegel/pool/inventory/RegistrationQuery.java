package dev.siegel.pool.inventory;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which registrations are asked for.
 *
 * @param filters all of them have to hold
 * @param within their user has to lie in each of these
 */
public record RegistrationQuery(List<Filter> filters, List<UserScope> within, Slice slice) {
    public RegistrationQuery {
        filters = List.copyOf(filters);
        within = List.copyOf(within);
    }

    /** A page of those that pass the filters. */
    public static RegistrationQuery page(List<Filter> filters, List<FilterValue> after, int limit) {
        return new RegistrationQuery(
                filters, List.of(), new Slice(RegistrationListing.ORDER, after, limit));
    }

    /** The same question about registrations of fewer users. */
    public RegistrationQuery within(UserScope scope) {
        return new RegistrationQuery(
                filters, Stream.concat(within.stream(), Stream.of(scope)).toList(), slice);
    }

    /** Whether a registration is asked for, for listings in memory. */
    public boolean takes(FoundRegistration found) {
        return filters.stream().allMatch(one -> one.matches(RegistrationListing.values(found)))
                && within.stream()
                        .allMatch(one ->
                                one.contains(
                                        found.user().distinguishedName(),
                                        found.user().registrarPool()));
    }
}
