package dev.siegel.pool.inventory;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which certificates of all users are asked for.
 *
 * @param filters all of them have to hold
 * @param within their user has to lie in each of these
 */
public record CertificateQuery(List<Filter> filters, List<UserScope> within, Slice slice) {
    public CertificateQuery {
        filters = List.copyOf(filters);
        within = List.copyOf(within);
    }

    /** The same question about certificates of fewer users. */
    public CertificateQuery within(UserScope scope) {
        return new CertificateQuery(
                filters, Stream.concat(within.stream(), Stream.of(scope)).toList(), slice);
    }

    /** Whether a certificate is asked for, for listings in memory. */
    public boolean takes(FoundCertificate found) {
        return filters.stream().allMatch(one -> one.matches(CertificateListing.values(found)))
                && within.stream()
                        .allMatch(one ->
                                one.contains(
                                        found.holder().distinguishedName(),
                                        found.holder().registrarPool()));
    }
}
