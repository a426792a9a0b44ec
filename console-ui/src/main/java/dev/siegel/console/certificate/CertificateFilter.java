package dev.siegel.console.certificate;

import dev.siegel.console.part.Href;
import dev.siegel.console.part.Pager;
import dev.siegel.console.part.Position;
import dev.siegel.console.part.Stretch;
import dev.siegel.console.text.Needle;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which certificates a page shows, as its address says; what it says wrongly is left out. */
public record CertificateFilter(List<String> expressions, Ordering order, Position position) {
    static final int SIZE = 50;
    static final String CURRENT = "current";
    static final String ALL = "all";
    static final String ANY = "any";
    static final List<String> STATES =
            List.of(CURRENT, "active", "expired", "replaced", "revoked", ALL);
    static final List<String> EXPIRIES = List.of(ANY, "7", "30", "90");
    static final List<String> PUBLISHED = List.of(ANY, "hour", "day", "week");

    private static final Map<String, Duration> PAST =
            Map.of(
                    "hour",
                    Duration.ofHours(1),
                    "day",
                    Duration.ofDays(1),
                    "week",
                    Duration.ofDays(7));

    public CertificateFilter {
        expressions = List.copyOf(expressions);
    }

    public static CertificateFilter of(Href here, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        List<String> all = new ArrayList<>();
        state(all, here);
        here.get("expires")
                .filter(EXPIRIES::contains)
                .filter(days -> !days.equals(ANY))
                .ifPresent(days -> expires(all, Long.parseLong(days), minute));
        here.get("published")
                .map(PAST::get)
                .ifPresent(past -> all.add("PublicationTime -gt '" + minute.minus(past) + "'"));
        here.get("proof")
                .flatMap(CertificateFilter::proof)
                .ifPresent(proof -> all.add("IssuedVia -eq '" + name(proof) + "'"));
        here.get("user")
                .filter("disabled"::equals)
                .ifPresent(_ -> all.add("UserEnabled -eq $false"));
        here.get("q").ifPresent(text -> all.add(text(text)));
        Ordering order = order(here);
        return new CertificateFilter(
                all,
                order,
                Position.parse(here.get(Pager.PARAMETER).orElse(""), order.keys().size()));
    }

    private static void state(List<String> all, Href here) {
        String state = here.get("state").filter(STATES::contains).orElse(CURRENT);
        if (state.equals(CURRENT)) {
            all.add("State -eq 'Active' -or State -eq 'Expired'");
        } else if (!state.equals(ALL)) {
            all.add("State -eq '" + state + "'");
        }
    }

    private static void expires(List<String> all, long days, Instant now) {
        all.add(
                "ExpirationTime -gt '"
                        + now
                        + "' -and ExpirationTime -lt '"
                        + now.plus(Duration.ofDays(days))
                        + "'");
    }

    private static Optional<IssuedVia> proof(String text) {
        return Arrays.stream(IssuedVia.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static String name(IssuedVia via) {
        return CertificateListing.name(via);
    }

    /** What names a certificate, or how a user's SIP address begins. */
    private static String text(String typed) {
        String bare = typed.strip().replaceAll("[*?\\[\\]`']", "");
        String address = bare.regionMatches(true, 0, "sip:", 0, 4) ? bare.substring(4) : bare;
        return Needle.read(typed)
                .map(Needle::filter)
                .orElse("Identity -like 'sip:" + address + "*'");
    }

    private static Ordering order(Href here) {
        try {
            return CertificateListing.SORTS.parse(here.get("sort").orElse(null));
        } catch (IllegalArgumentException unknown) {
            return CertificateListing.SORTS.usual();
        }
    }

    CertificateQuery query(Slice slice) {
        return new CertificateQuery(
                expressions.stream().map(CertificateListing.SCHEMA::parse).toList(),
                List.of(),
                slice);
    }

    /** All of them, to be counted. */
    public CertificateQuery all() {
        return query(new Slice(order, List.of(), 1));
    }

    Stretch<FoundCertificate> read(Function<Slice, List<FoundCertificate>> list) {
        return Stretch.read(order, position, SIZE, list, CertificateListing::values);
    }
}
