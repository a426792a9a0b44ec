package dev.siegel.pool.administrator;

import dev.siegel.pool.administrator.SignInThrottle.NameState;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;
import java.util.Optional;

/** Who administers the pool, with which roles, and who is locked out after failed attempts. */
public final class FindAdministrators {
    private static final String NAME = "Get-CsAdministrator";

    private final AdministratorStore administrators;
    private final SignInThrottle throttle;
    private final Auditor auditor;

    public FindAdministrators(
            AdministratorStore administrators, SignInThrottle throttle, Auditor auditor) {
        this.administrators = administrators;
        this.throttle = throttle;
        this.auditor = auditor;
    }

    /** An administrator, and how it stands with failed attempts at this front end. */
    public record Listed(Administrator administrator, NameState attempts) {}

    /** All, by name. */
    public List<Listed> all(Caller caller) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(NAME, "", null));
        return administrators.all().stream().map(this::listed).toList();
    }

    public Optional<Listed> named(Caller caller, AdministratorName name) {
        auditor.require(
                caller, Right.READ_ADMINISTRATION, new Operation(NAME, name.toString(), null));
        return administrators.find(name).map(this::listed);
    }

    private Listed listed(Administrator one) {
        return new Listed(one, throttle.stateOf(one.name()));
    }
}
