package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import java.util.Optional;

/** Forgets an administrator's failed sign-ins at this front end, so that the next may be tried. */
public final class UnlockAdministrator {
    private static final String NAME = "Set-CsAdministrator";

    private final AdministratorStore administrators;
    private final SignInThrottle throttle;
    private final Auditor auditor;
    private final UnitOfWork work;

    public UnlockAdministrator(
            AdministratorStore administrators,
            SignInThrottle throttle,
            Auditor auditor,
            UnitOfWork work) {
        this.administrators = administrators;
        this.throttle = throttle;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * @return the administrator, or empty when there is none of this name
     */
    public Optional<Administrator> unlock(Caller caller, AdministratorName name, boolean dryRun) {
        Operation operation = new Operation(NAME, name.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        Optional<Administrator> found = administrators.find(name);
        if (found.isPresent() && dryRun) {
            auditor.dryRun(caller, operation, Map.of("changed", "lock"));
        } else if (found.isPresent()) {
            work.run(() -> auditor.done(caller, operation, Map.of("changed", "lock")));
            throttle.forget(name);
        }
        return found;
    }
}
