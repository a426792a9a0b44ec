package dev.siegel.server;

import dev.siegel.pool.enablement.ChangeAccount;
import dev.siegel.pool.enablement.ChangeUser;
import dev.siegel.pool.enablement.MoveUser;
import dev.siegel.pool.enablement.RemoveAccount;
import dev.siegel.pool.topology.FindUserPool;
import dev.siegel.pool.topology.Pools;
import java.util.List;

/** Accounts and users that change, and the pools users are homed on. */
record UserUseCases(
        ChangeAccount changeAccount,
        RemoveAccount removeAccount,
        ChangeUser changeUser,
        MoveUser moveUser,
        FindUserPool findUserPool) {

    static UserUseCases over(FrontEndParts parts) {
        var db = parts.database();
        var work = db.work();
        var auditor = parts.auditor();
        var clock = parts.clock();
        var journal = parts.journal();
        var live = parts.live();
        Pools pools = parts.configuration().pools();
        return new UserUseCases(
                new ChangeAccount(db.accounts(), db.users(), auditor, work),
                new RemoveAccount(db.accounts(), db.users(), auditor, work),
                new ChangeUser(
                        db.users(),
                        db.certificates(),
                        db.events(),
                        journal,
                        live,
                        PinUseCases.uniqueness(parts),
                        auditor,
                        work,
                        clock),
                moveUser(parts),
                new FindUserPool(db.users(), pools, auditor));
    }

    /** What single moves and those of many share. */
    static MoveUser moveUser(FrontEndParts parts) {
        var db = parts.database();
        return new MoveUser(
                db.users(),
                parts.configuration().pools(),
                db.events(),
                parts.journal(),
                parts.live(),
                parts.auditor(),
                db.work(),
                parts.clock());
    }

    /** Those administrators reach. */
    List<Object> all() {
        return List.of(changeAccount, removeAccount, changeUser, moveUser, findUserPool);
    }
}
