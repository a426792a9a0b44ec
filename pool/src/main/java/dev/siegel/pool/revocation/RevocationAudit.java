package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The audit rows of a revocation across users: one for each user, naming the devices. */
final class RevocationAudit {
    private final Auditor auditor;

    RevocationAudit(Auditor auditor) {
        this.auditor = auditor;
    }

    void done(
            Caller caller, List<Revoked> revoked, RevocationTerms terms, Map<String, String> more) {
        Map<Operation, Map<String, String>> rows = new LinkedHashMap<>();
        for (Revoked one : revoked) {
            Map<String, String> details = terms.details();
            details.putAll(more);
            details.put("devices", one.deviceNames());
            details.put("count", Integer.toString(one.certificates().size()));
            String target = one.user().sipAddress().toString();
            rows.put(
                    new Operation(RevokeClientCertificates.NAME, target, one.user().id()), details);
        }
        auditor.doneAll(caller, rows);
    }
}
