package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Makes a user of an account: from now on its devices may sign in. */
public final class EnableUser {
    private static final String NAME = "Enable-CsUser";

    private final UserStore users;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public EnableUser(UserStore users, Auditor auditor, UnitOfWork work, Clock clock) {
        this.users = users;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Enabled(User user) implements Outcome {}

        record AlreadyEnabled(User user) implements Outcome {}

        record SipAddressTaken(SipAddress sipAddress) implements Outcome {}
    }

    /**
     * @param registrarPool the pool to home the user on
     */
    public Outcome enable(
            Caller caller,
            Account account,
            SipAddress sipAddress,
            String registrarPool,
            boolean dryRun) {
        Operation operation = new Operation(NAME, sipAddress.toString(), null);
        auditor.require(caller, Right.MANAGE_USERS, account, registrarPool, operation);
        User user =
                User.enabled(
                        account,
                        sipAddress,
                        registrarPool,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        Map<String, String> details =
                Map.of("account", account.userPrincipalName(), "registrarPool", registrarPool);
        Operation done = new Operation(NAME, sipAddress.toString(), user.id());
        return work.inTransaction(() -> {
            var already = users.findByAccount(account.id());
            if (already.isPresent()) {
                return new Outcome.AlreadyEnabled(already.get());
            }
            if (users.findBySipAddress(sipAddress).isPresent()) {
                return new Outcome.SipAddressTaken(sipAddress);
            }
            if (dryRun) {
                auditor.dryRun(caller, operation, details);
                return new Outcome.Enabled(user);
            }
            if (!users.insert(user)) {
                return new Outcome.SipAddressTaken(sipAddress);
            }
            users.mirror(user.id(), account.attributes());
            auditor.done(caller, done, details);
            return new Outcome.Enabled(user);
        });
    }
}
