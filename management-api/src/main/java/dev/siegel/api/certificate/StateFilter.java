package dev.siegel.api.certificate;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.inventory.ListClientCertificates.Which;

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

    boolean takes(CertificateState state) {
        return switch (this) {
            case CURRENT, ALL -> true;
            case ACTIVE -> state == CertificateState.ACTIVE;
            case EXPIRED -> state == CertificateState.EXPIRED;
            case REPLACED -> state == CertificateState.REPLACED;
            case REVOKED -> state == CertificateState.REVOKED;
        };
    }
}
