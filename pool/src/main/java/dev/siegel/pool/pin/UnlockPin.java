package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Ends every lock of a user's PIN, whatever it came from, and forgets all failures. */
public final class UnlockPin {
    private static final String NAME = "Unlock-CsClientPin";

    private final UserStore users;
    private final PinStore pins;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public UnlockPin(
            UserStore users, PinStore pins, Auditor auditor, UnitOfWork work, Clock clock) {
        this.users = users;
        this.pins = pins;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return false when the user is gone
     */
    public boolean unlock(Caller caller, User user, boolean dryRun) {
        Operation operation = new Operation(NAME, user.sipAddress().toString(), user.id());
        auditor.require(caller, Right.LOCK_PIN, user, operation);
        return work.inTransaction(() -> commit(caller, operation, user, dryRun));
    }

    private boolean commit(Caller caller, Operation operation, User user, boolean dryRun) {
        if (users.lock(user.id()).isEmpty()) {
            return false;
        }
        Optional<PinState> state = pins.find(user.id());
        Map<String, String> details = state.map(this::details).orElseGet(Map::of);
        if (dryRun) {
            auditor.dryRun(caller, operation, details);
            return true;
        }
        state.ifPresent(one -> pins.save(one.unlocked()));
        auditor.done(caller, operation, details);
        return true;
    }

    private Map<String, String> details(PinState state) {
        return Map.of(
                "lock",
                state.lockReasonAt(clock.instant()).name(),
                "globalFailures",
                Integer.toString(state.failures().global()));
    }
}
