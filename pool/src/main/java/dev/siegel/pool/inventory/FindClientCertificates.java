package dev.siegel.pool.inventory;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.time.Clock;
import java.util.List;

/** Finds client certificates across the users a caller may see. */
public final class FindClientCertificates {
    private static final Operation OPERATION = new Operation("Get-CsClientCertificate", "", null);

    private final CertificateListingStore certificates;
    private final Auditor auditor;
    private final Clock clock;

    public FindClientCertificates(
            CertificateListingStore certificates, Auditor auditor, Clock clock) {
        this.certificates = certificates;
        this.auditor = auditor;
        this.clock = clock;
    }

    public List<FoundCertificate> list(Caller caller, CertificateQuery query) {
        return certificates.list(seen(caller, query), clock.instant());
    }

    public long count(Caller caller, CertificateQuery query) {
        return certificates.count(seen(caller, query), clock.instant());
    }

    private CertificateQuery seen(Caller caller, CertificateQuery query) {
        return query.within(auditor.within(caller, Right.READ, OPERATION));
    }
}
