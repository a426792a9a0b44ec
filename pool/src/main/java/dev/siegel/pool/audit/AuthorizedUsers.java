package dev.siegel.pool.audit;

import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.util.List;
import java.util.Optional;

/** Finds the user an act is about, for callers who may act on that user. */
public final class AuthorizedUsers {
    private final UserStore users;
    private final Auditor auditor;

    public AuthorizedUsers(UserStore users, Auditor auditor) {
        this.users = users;
        this.auditor = auditor;
    }

    /** The user and what is done to it. */
    public record Found(User user, Operation operation) {}

    /**
     * Empty when there is no such user; who may act on nobody does not even learn that.
     *
     * @throws dev.siegel.pool.role.RightMissing when a right is missing or does not reach the user
     */
    public Optional<Found> find(Caller caller, List<Right> rights, UserId id, String cmdlet) {
        Optional<User> user = users.find(id);
        String target = user.map(found -> found.sipAddress().toString()).orElse(id.toString());
        Operation operation = new Operation(cmdlet, target, id);
        for (Right right : rights) {
            if (user.isPresent()) {
                auditor.require(caller, right, user.get(), operation);
            } else {
                auditor.within(caller, right, operation);
            }
        }
        return user.map(found -> new Found(found, operation));
    }
}
