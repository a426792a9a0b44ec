package dev.siegel.pool.administrator;

import dev.siegel.pool.account.Password;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.work.UnitOfWork;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives an administrator a new password: their own with the old one, anybody's for {@code local}
 * and those who manage administrators. All tokens of the administrator end.
 */
public final class SetAdministratorPassword {
    private static final String NAME = "Set-CsAdministrator";

    private final AdministratorStore administrators;
    private final AdministratorTokenStore tokens;
    private final Roles roles;
    private final PasswordDigest digests;
    private final SignInThrottle throttle;
    private final PasswordChangeListener listener;
    private final Auditor auditor;
    private final UnitOfWork work;

    public SetAdministratorPassword(
            AdministratorStore administrators,
            AdministratorTokenStore tokens,
            Roles roles,
            PasswordDigest digests,
            SignInThrottle throttle,
            PasswordChangeListener listener,
            Auditor auditor,
            UnitOfWork work) {
        this.administrators = administrators;
        this.tokens = tokens;
        this.roles = roles;
        this.digests = digests;
        this.throttle = throttle;
        this.listener = listener;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * What is wanted.
     *
     * @param oldPassword needed for one's own, not looked at otherwise
     */
    public record Request(
            AdministratorName name,
            @Nullable Password oldPassword,
            Password newPassword,
            boolean dryRun) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Changed(AdministratorName name) implements Outcome {}

        record NoSuchAdministrator() implements Outcome {}

        /** The old password was not given or not right. */
        record OldPasswordWrong() implements Outcome {}

        record Throttled(Duration remaining) implements Outcome {}
    }

    /**
     * @param address where the caller is, for the throttle
     */
    public Outcome set(Caller caller, InetAddress address, Request request) {
        Operation operation = new Operation(NAME, request.name().toString(), null);
        boolean own =
                AdministratorName.isOne(caller.name())
                        && AdministratorName.of(caller.name()).equals(request.name());
        if (!own) {
            auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        }
        Optional<Administrator> found = administrators.find(request.name());
        if (found.isEmpty()) {
            return new Outcome.NoSuchAdministrator();
        }
        if (!own) {
            roles.grants(found.get().roles())
                    .forEach(grant -> auditor.requireCovered(caller, grant, operation));
        } else {
            Optional<Outcome> refusal = checkOld(caller, address, found.get(), request, operation);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, Map.of("changed", "password"));
            return new Outcome.Changed(request.name());
        }
        boolean mustChange = !own && !caller.name().equals(CallerByToken.LOCAL);
        return store(caller, found.get(), request, mustChange, operation);
    }

    /** Empty when the old password is right. */
    private Optional<Outcome> checkOld(
            Caller caller,
            InetAddress address,
            Administrator known,
            Request request,
            Operation operation) {
        Optional<Duration> wait = throttle.begin(known.name().key(), address);
        if (wait.isPresent()) {
            return Optional.of(new Outcome.Throttled(wait.get()));
        }
        Password old = request.oldPassword();
        if (old == null || !digests.matches(old.characters(), known.passwordDigest())) {
            work.run(() -> auditor.refused(caller, operation, Map.of("cause", "old password")));
            return Optional.of(new Outcome.OldPasswordWrong());
        }
        throttle.succeeded(known.name().key(), address);
        return Optional.empty();
    }

    private Outcome store(
            Caller caller,
            Administrator before,
            Request request,
            boolean mustChange,
            Operation operation) {
        String digest = digests.of(request.newPassword().characters());
        boolean changed =
                work.inTransaction(() -> {
                    Optional<Administrator> locked = administrators.lock(before.name());
                    if (locked.isEmpty()) {
                        return false;
                    }
                    administrators.update(locked.get().withPassword(digest, mustChange));
                    tokens.deleteOf(before.name());
                    auditor.done(caller, operation, Map.of("changed", "password"));
                    return true;
                });
        if (!changed) {
            return new Outcome.NoSuchAdministrator();
        }
        throttle.forget(before.name());
        listener.passwordChanged(before.name());
        return new Outcome.Changed(before.name());
    }
}
