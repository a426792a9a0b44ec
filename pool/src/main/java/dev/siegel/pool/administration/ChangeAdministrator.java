package dev.siegel.pool.administration;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.administrator.AdministratorTokenStore;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives an administrator other roles, lets them in or not, or removes them. */
public final class ChangeAdministrator {
    private static final String SET = "Set-CsAdministrator";
    private static final String REMOVE = "Remove-CsAdministrator";

    private final AdministratorStore administrators;
    private final AdministratorTokenStore tokens;
    private final HandedOutRoles handedOut;
    private final Auditor auditor;
    private final UnitOfWork work;

    public ChangeAdministrator(
            AdministratorStore administrators,
            AdministratorTokenStore tokens,
            Roles roles,
            Auditor auditor,
            UnitOfWork work) {
        this.administrators = administrators;
        this.tokens = tokens;
        this.handedOut = new HandedOutRoles(roles, auditor);
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * What to change; null leaves it.
     *
     * @param roles all the roles wanted, in place of those held
     */
    public record Request(
            AdministratorName name,
            @Nullable Boolean enabled,
            @Nullable Set<RoleName> roles,
            boolean dryRun) {
        public Request {
            roles = roles == null ? null : Set.copyOf(roles);
        }
    }

    public AdministratorOutcome change(Caller caller, Request request) {
        Operation operation = new Operation(SET, request.name().toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        Set<RoleName> wanted = request.roles() == null ? Set.of() : request.roles();
        Optional<RoleName> unknown = handedOut.check(caller, wanted, operation);
        if (unknown.isPresent()) {
            return new AdministratorOutcome.NoSuchRole(unknown.get());
        }
        return work.inTransaction(() -> {
            List<Administrator> all = administrators.lockAll();
            Optional<Administrator> before = named(all, request.name());
            if (before.isEmpty()) {
                return new AdministratorOutcome.NoSuchAdministrator();
            }
            Administrator after = changed(before.get(), request);
            if (LastAdministrator.isLost(all, after)) {
                return new AdministratorOutcome.LastAdministrator();
            }
            store(caller, operation, before.get(), after, request.dryRun());
            return new AdministratorOutcome.Done(after);
        });
    }

    private static Administrator changed(Administrator before, Request request) {
        Administrator after =
                request.roles() == null ? before : before.withRoles(new TreeSet<>(request.roles()));
        return request.enabled() == null ? after : after.withEnabled(request.enabled());
    }

    private void store(
            Caller caller,
            Operation operation,
            Administrator before,
            Administrator after,
            boolean dryRun) {
        Map<String, String> details = new TreeMap<>();
        if (before.enabled() != after.enabled()) {
            details.put("enabled", Boolean.toString(after.enabled()));
        }
        if (!before.roles().equals(after.roles())) {
            details.put("roles", after.roles().toString());
            details.put("roles.before", before.roles().toString());
        }
        if (dryRun) {
            auditor.dryRun(caller, operation, details);
            return;
        }
        administrators.update(after);
        if (!after.enabled()) {
            tokens.deleteOf(after.name());
        }
        auditor.done(caller, operation, details);
    }

    /** Removes an administrator with all their tokens, never the last one. */
    public AdministratorOutcome remove(Caller caller, AdministratorName name, boolean dryRun) {
        Operation operation = new Operation(REMOVE, name.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        return work.inTransaction(() -> {
            List<Administrator> all = administrators.lockAll();
            Optional<Administrator> before = named(all, name);
            if (before.isEmpty()) {
                return new AdministratorOutcome.NoSuchAdministrator();
            }
            if (LastAdministrator.isLostWithout(all, name)) {
                return new AdministratorOutcome.LastAdministrator();
            }
            if (dryRun) {
                auditor.dryRun(caller, operation, Map.of());
            } else {
                administrators.delete(name);
                auditor.done(caller, operation, Map.of());
            }
            return new AdministratorOutcome.Done(before.get());
        });
    }

    private static Optional<Administrator> named(List<Administrator> all, AdministratorName name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
