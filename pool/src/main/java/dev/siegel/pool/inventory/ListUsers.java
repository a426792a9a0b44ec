package dev.siegel.pool.inventory;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;

/** Lists the users a caller may see. */
public final class ListUsers {
    private static final Operation OPERATION = new Operation("Get-CsUser", "", null);

    private final UserListingStore users;
    private final Auditor auditor;

    public ListUsers(UserListingStore users, Auditor auditor) {
        this.users = users;
        this.auditor = auditor;
    }

    public List<ListedUser> list(Caller caller, UserQuery query) {
        return users.list(query.within(auditor.within(caller, Right.READ, OPERATION)));
    }

    public long count(Caller caller, UserQuery query) {
        return users.count(query.within(auditor.within(caller, Right.READ, OPERATION)));
    }
}
