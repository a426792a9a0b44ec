package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.CertificateListingStore;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The current certificates that pass filters, as they were when somebody asked. */
final class FilteredSelection implements CertificateSelection {
    static final String KIND = "filtered";

    private static final Filter CURRENT =
            CertificateListing.SCHEMA.parse("State -eq 'Active' -or State -eq 'Expired'");
    private static final Ordering ORDER = CertificateListing.SORTS.usual();

    private final List<String> filters;
    private final Instant asOf;
    private final List<UserScope> within;
    private final CertificateListingStore certificates;

    /**
     * @param asOf certificates recorded later were not meant
     */
    FilteredSelection(
            List<String> filters,
            Instant asOf,
            List<UserScope> within,
            CertificateListingStore certificates) {
        this.filters = List.copyOf(filters);
        this.asOf = asOf;
        this.within = List.copyOf(within);
        this.certificates = certificates;
    }

    private CertificateQuery query(List<FilterValue> after, int limit) {
        List<Filter> all =
                Stream.concat(
                                Stream.of(CURRENT),
                                filters.stream().map(CertificateListing.SCHEMA::parse))
                        .toList();
        return new CertificateQuery(all, within, new Slice(ORDER, after, limit));
    }

    @Override
    public Tally tally() {
        CertificateQuery query = query(List.of(), 1);
        return new Tally(certificates.count(query, asOf), certificates.countUsers(query, asOf));
    }

    @Override
    public Part after(String cursor, int most) {
        List<FoundCertificate> found = certificates.list(query(place(cursor), most + 1), asOf);
        List<FoundCertificate> part = found.stream().limit(most).toList();
        List<ClientCertificate> meant =
                part.stream()
                        .map(one -> one.listed().certificate())
                        .filter(one -> !one.recordedTime().isAfter(asOf))
                        .toList();
        String next = part.isEmpty() ? cursor : cursor(part.getLast());
        return new Part(CertificateSelections.ofCertificates(meant), next, found.size() <= most);
    }

    private static String cursor(FoundCertificate last) {
        ClientCertificate one = last.listed().certificate();
        return one.expirationTime() + " " + one.id().value();
    }

    private static List<FilterValue> place(String cursor) {
        if (cursor.isEmpty()) {
            return List.of();
        }
        String[] words = cursor.split(" ", -1);
        return List.of(
                new FilterValue.Time(Instant.parse(words[0])),
                new FilterValue.Id(UUID.fromString(words[1])));
    }

    @Override
    public String text() {
        String lines =
                filters.stream()
                        .map(one -> "\n" + URLEncoder.encode(one, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        return KIND + "\n" + asOf + lines;
    }

    static FilteredSelection read(
            String text, List<UserScope> within, CertificateListingStore certificates) {
        List<String> lines = text.lines().toList();
        List<String> filters =
                lines.stream()
                        .skip(1)
                        .map(line -> URLDecoder.decode(line, StandardCharsets.UTF_8))
                        .toList();
        return new FilteredSelection(
                filters, Instant.parse(lines.getFirst()), within, certificates);
    }
}
