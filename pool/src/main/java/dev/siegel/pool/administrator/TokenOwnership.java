package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;

/** Whose tokens a caller may look after: their own, or everybody's. */
final class TokenOwnership {
    private TokenOwnership() {}

    static boolean isOwn(Caller caller, AdministratorName owner) {
        return AdministratorName.isOne(caller.name())
                && AdministratorName.of(caller.name()).equals(owner);
    }

    static void check(
            Auditor auditor, Caller caller, AdministratorName owner, Operation operation) {
        if (isOwn(caller, owner)) {
            var _ = auditor.within(caller, Right.OWN_ACCESS, operation);
        } else {
            auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        }
    }
}
