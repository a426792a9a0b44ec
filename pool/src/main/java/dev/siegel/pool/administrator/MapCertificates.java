package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says by which client certificates an administrator is known at the API's listener. */
public final class MapCertificates {
    private static final String GET = "Get-CsAdministrator";
    private static final String SET = "Set-CsAdministrator";

    private final CertificateMappingStore mappings;
    private final AdministratorStore administrators;
    private final Roles roles;
    private final Auditor auditor;
    private final UnitOfWork work;

    public MapCertificates(
            CertificateMappingStore mappings,
            AdministratorStore administrators,
            Roles roles,
            Auditor auditor,
            UnitOfWork work) {
        this.mappings = mappings;
        this.administrators = administrators;
        this.roles = roles;
        this.auditor = auditor;
        this.work = work;
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        NO_SUCH_ADMINISTRATOR,
        /** One of them belongs to another administrator. */
        TAKEN
    }

    /**
     * @return empty when there is no such administrator
     */
    public Optional<Set<CertificateMapping>> of(Caller caller, AdministratorName name) {
        auditor.require(
                caller, Right.READ_ADMINISTRATION, new Operation(GET, name.toString(), null));
        return administrators.find(name).map(one -> mappings.of(one.name()));
    }

    public Outcome replace(
            Caller caller, AdministratorName name, Set<CertificateMapping> wanted, boolean dryRun) {
        Operation operation = new Operation(SET, name.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        Optional<Administrator> found = administrators.find(name);
        if (found.isEmpty()) {
            return Outcome.NO_SUCH_ADMINISTRATOR;
        }
        // who maps a certificate of their own to somebody may call as them
        roles.grants(found.get().roles())
                .forEach(grant -> auditor.requireCovered(caller, grant, operation));
        Map<String, String> details = Map.of("certificates", wanted.toString());
        if (dryRun) {
            auditor.dryRun(caller, operation, details);
            return Outcome.DONE;
        }
        return work.inTransaction(() -> {
            if (administrators.lock(name).isEmpty()) {
                return Outcome.NO_SUCH_ADMINISTRATOR;
            }
            if (wanted.stream().anyMatch(one -> isOfAnother(one, name))) {
                return Outcome.TAKEN;
            }
            mappings.replace(name, wanted);
            auditor.done(caller, operation, details);
            return Outcome.DONE;
        });
    }

    private boolean isOfAnother(CertificateMapping mapping, AdministratorName name) {
        return mappings.find(List.of(mapping)).filter(one -> !one.name().equals(name)).isPresent();
    }
}
