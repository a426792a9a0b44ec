package dev.siegel.pool.administrator;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose client certificates are whose. Queries run in the caller's transaction or their own. */
public interface CertificateMappingStore {
    /** The administrator one of these belongs to; the first of them that belongs to one decides. */
    Optional<Administrator> find(List<CertificateMapping> mappings);

    Set<CertificateMapping> of(AdministratorName name);

    /** Replaces all of an administrator; none of them may belong to another one. */
    void replace(AdministratorName name, Set<CertificateMapping> mappings);
}
