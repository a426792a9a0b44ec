package dev.siegel.api.certificate;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.ListClientCertificates.Which;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of the parameter {@code state}. */
enum StateFilter {
    /** Active and expired ones: what the original lists. */
    CURRENT,
    ACTIVE,
    EXPIRED,
    REPLACED,
    REVOKED,
    ALL;

    Which which() {
        return switch (this) {
            case CURRENT, ACTIVE, EXPIRED -> Which.CURRENT;
            case REPLACED, REVOKED, ALL -> Which.ALL;
        };
    }

    /** The condition that certificates have one of these states. */
    Filter filter() {
        Set<CertificateState> states =
                switch (this) {
                    case CURRENT -> Set.of(CertificateState.ACTIVE, CertificateState.EXPIRED);
                    case ACTIVE -> Set.of(CertificateState.ACTIVE);
                    case EXPIRED -> Set.of(CertificateState.EXPIRED);
                    case REPLACED -> Set.of(CertificateState.REPLACED);
                    case REVOKED -> Set.of(CertificateState.REVOKED);
                    case ALL -> Set.of(CertificateState.values());
                };
        return new Filter.OneOf(
                CertificateListing.SCHEMA.get("State"),
                states.stream().map(CertificateListing::name).collect(Collectors.toSet()));
    }
}
