package dev.siegel.pool.topology;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.util.List;
import java.util.Optional;

/** Where a user is homed. */
public final class FindUserPool {
    private static final String NAME = "Get-CsUserPoolInfo";

    private final UserStore users;
    private final Pools pools;
    private final Auditor auditor;

    public FindUserPool(UserStore users, Pools pools, Auditor auditor) {
        this.users = users;
        this.pools = pools;
        this.auditor = auditor;
    }

    /** What was found. */
    public sealed interface Outcome {
        /**
         * The user's home.
         *
         * @param pool may have left the topology; its front ends are unknown then
         */
        record Homed(User user, Pool pool) implements Outcome {}

        record NotHomed(User user) implements Outcome {}

        record NoSuchUser() implements Outcome {}
    }

    public Outcome find(Caller caller, UserId id) {
        Optional<User> found = users.find(id);
        String named = found.map(user -> user.sipAddress().toString()).orElse(id.toString());
        Operation operation = new Operation(NAME, named, id);
        if (found.isEmpty()) {
            auditor.within(caller, Right.READ, operation);
            return new Outcome.NoSuchUser();
        }
        User user = found.get();
        auditor.require(caller, Right.READ, user, operation);
        String home = user.registrarPool();
        return home == null
                ? new Outcome.NotHomed(user)
                : new Outcome.Homed(
                        user, pools.find(home).orElseGet(() -> new Pool(home, "", List.of())));
    }
}
