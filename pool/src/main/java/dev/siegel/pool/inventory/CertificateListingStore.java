package dev.siegel.pool.inventory;

import java.time.Instant;
import java.util.List;

/** Certificates of all users as they are listed. */
public interface CertificateListingStore {
    /**
     * The slice of the listing. The certificates themselves are left out: {@code encoded} is null.
     */
    List<FoundCertificate> list(CertificateQuery query, Instant now);

    /** How many there are, whatever the slice. */
    long count(CertificateQuery query, Instant now);

    /** Of how many users they are. */
    long countUsers(CertificateQuery query, Instant now);
}
