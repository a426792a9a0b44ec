package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a PIN policy of its own hold for a user, or the one of the site or of all again. */
public final class GrantPinPolicy {
    private static final String NAME = "Grant-CsPinPolicy";

    private final UserStore users;
    private final PinStore pins;
    private final Auditor auditor;
    private final UnitOfWork work;

    public GrantPinPolicy(UserStore users, PinStore pins, Auditor auditor, UnitOfWork work) {
        this.users = users;
        this.pins = pins;
        this.auditor = auditor;
        this.work = work;
    }

    /** What became of it. */
    public enum Outcome {
        GRANTED,
        NO_SUCH_POLICY,
        NO_SUCH_USER
    }

    /**
     * @param policy null takes away what was granted
     */
    public Outcome grant(Caller caller, User user, @Nullable Tag policy, boolean dryRun) {
        Operation operation = new Operation(NAME, user.sipAddress().toString(), user.id());
        auditor.require(caller, Right.GRANT_POLICY, user, operation);
        return work.inTransaction(() -> commit(caller, operation, user, policy, dryRun));
    }

    private Outcome commit(
            Caller caller, Operation operation, User user, @Nullable Tag policy, boolean dryRun) {
        if (users.lock(user.id()).isEmpty()) {
            return Outcome.NO_SUCH_USER;
        }
        String before = pins.grantedPolicy(user.id()).map(Tag::toString).orElse("");
        Map<String, String> details =
                Map.of("policy", policy == null ? "" : policy.toString(), "before", before);
        if (policy != null && !pins.isThere(policy)) {
            return Outcome.NO_SUCH_POLICY;
        }
        if (dryRun) {
            auditor.dryRun(caller, operation, details);
            return Outcome.GRANTED;
        }
        if (policy == null) {
            pins.withdrawPolicy(user.id());
        } else {
            pins.grantPolicy(user.id(), policy);
        }
        auditor.done(caller, operation, details);
        return Outcome.GRANTED;
    }
}
