package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;

/**
 * Keeps a user's PIN from being used until it is unlocked. Signing in with the password goes on,
 * and so do certificates.
 */
public final class LockPin {
    private static final String NAME = "Lock-CsClientPin";

    private final UserStore users;
    private final PinStore pins;
    private final Auditor auditor;
    private final UnitOfWork work;

    public LockPin(UserStore users, PinStore pins, Auditor auditor, UnitOfWork work) {
        this.users = users;
        this.pins = pins;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * @return false when the user is gone
     */
    public boolean lock(Caller caller, User user, boolean dryRun) {
        Operation operation = new Operation(NAME, user.sipAddress().toString(), user.id());
        auditor.require(caller, Right.LOCK_PIN, user, operation);
        return work.inTransaction(() -> commit(caller, operation, user, dryRun));
    }

    private boolean commit(Caller caller, Operation operation, User user, boolean dryRun) {
        if (users.lock(user.id()).isEmpty()) {
            return false;
        }
        PinState state = pins.find(user.id()).orElseGet(() -> PinState.none(user.id()));
        if (dryRun) {
            auditor.dryRun(caller, operation, Map.of());
            return true;
        }
        pins.save(state.locked());
        auditor.done(caller, operation, Map.of());
        return true;
    }
}
