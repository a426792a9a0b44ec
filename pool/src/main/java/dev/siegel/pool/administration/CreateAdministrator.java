package dev.siegel.pool.administration;

import dev.siegel.pool.account.Password;
import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes an administrator, who has to choose a password of their own before anything else. */
public final class CreateAdministrator {
    private static final String NAME = "New-CsAdministrator";

    private final AdministratorStore administrators;
    private final HandedOutRoles handedOut;
    private final PasswordDigest digests;
    private final Auditor auditor;
    private final UnitOfWork work;

    public CreateAdministrator(
            AdministratorStore administrators,
            Roles roles,
            PasswordDigest digests,
            Auditor auditor,
            UnitOfWork work) {
        this.administrators = administrators;
        this.handedOut = new HandedOutRoles(roles, auditor);
        this.digests = digests;
        this.auditor = auditor;
        this.work = work;
    }

    /** The administrator wanted. */
    public record Request(
            AdministratorName name, Set<RoleName> roles, Password password, boolean dryRun) {
        public Request {
            roles = Set.copyOf(roles);
        }
    }

    public AdministratorOutcome create(Caller caller, Request request) {
        Operation operation = new Operation(NAME, request.name().toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        Optional<RoleName> unknown = handedOut.check(caller, request.roles(), operation);
        if (unknown.isPresent()) {
            return new AdministratorOutcome.NoSuchRole(unknown.get());
        }
        if (administrators.find(request.name()).isPresent()) {
            return new AdministratorOutcome.NameTaken();
        }
        Map<String, String> details =
                Map.of(
                        "roles",
                        String.join(
                                ",", request.roles().stream().map(RoleName::toString).toList()));
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, details);
            return new AdministratorOutcome.Done(made(request, "-"));
        }
        Administrator made = made(request, digests.of(request.password().characters()));
        return work.inTransaction(() -> {
            if (!administrators.insert(made)) {
                return new AdministratorOutcome.NameTaken();
            }
            auditor.done(caller, operation, details);
            return new AdministratorOutcome.Done(made);
        });
    }

    private static Administrator made(Request request, String digest) {
        return new Administrator(
                request.name(), new TreeSet<>(request.roles()), true, digest, null, true);
    }
}
