package dev.siegel.server;

import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.enablement.MoveUser;
import dev.siegel.pool.enablement.MoveUsers;
import dev.siegel.pool.enablement.MoveWork;
import dev.siegel.pool.inventory.ListRegistrations;
import dev.siegel.pool.offboarding.OffboardUser;
import dev.siegel.pool.offboarding.OffboardingSteps;
import dev.siegel.pool.operation.GetOperations;
import dev.siegel.pool.operation.LongWork;
import dev.siegel.pool.operation.OperationBell;
import dev.siegel.pool.operation.StopOperation;
import dev.siegel.pool.operation.WorkOnOperations;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.revocation.CertificateSelections;
import dev.siegel.pool.revocation.RevocationWork;
import dev.siegel.pool.revocation.Revocations;
import dev.siegel.pool.revocation.RevokeAcrossUsers;
import java.util.List;

/**
 * Blocks, registrations, revocations across users, leavers and long work, put together over one
 * database.
 */
final class OperationUseCases {
    private final FrontEndParts parts;
    private final OperationBell bell = new OperationBell();
    private final CertificateSelections selections;
    private final Revocations revocations;
    private final MoveUser moveUser;
    private final List<LongWork> works;

    OperationUseCases(FrontEndParts parts) {
        this.parts = parts;
        var db = parts.database();
        this.selections =
                new CertificateSelections(
                        db.users(), db.certificates(), db.certificateListing(), parts.clock());
        this.revocations = revocations(parts);
        this.moveUser = UserUseCases.moveUser(parts);
        this.works =
                List.of(
                        new RevocationWork(selections, revocations, parts.auditor()),
                        new MoveWork(moveUser));
    }

    /** What single and bulk revocations share. */
    static Revocations revocations(FrontEndParts parts) {
        var db = parts.database();
        return new Revocations(
                db.users(),
                db.certificates(),
                db.blocks(),
                db.events(),
                parts.journal(),
                parts.live(),
                parts.clock());
    }

    /** Those administrators reach. */
    List<Object> all() {
        var db = parts.database();
        var work = db.work();
        var auditor = parts.auditor();
        var clock = parts.clock();
        var authorized = new AuthorizedUsers(db.users(), auditor);
        return List.of(
                new GetCertificateBlocks(authorized, db.blocks(), clock),
                new SetCertificateBlock(
                        db.users(), db.certificates(), db.blocks(), auditor, work, clock),
                new RemoveCertificateBlock(db.users(), db.blocks(), auditor, work),
                new ListRegistrations(db.registrationListing(), auditor, clock),
                new DisconnectRegistrations(
                        authorized, db.registrations(), parts.live(), auditor, work, clock),
                new OffboardUser(authorized, offboardingSteps(), revocations, auditor, work),
                new GetOperations(db.operations(), auditor),
                new StopOperation(db.operations(), works, auditor, work, clock),
                moveUsers(),
                new RevokeAcrossUsers(
                        selections,
                        revocations,
                        db.users(),
                        db.operations(),
                        bell,
                        auditor,
                        work,
                        clock));
    }

    private MoveUsers moveUsers() {
        var db = parts.database();
        return new MoveUsers(
                db.users(),
                db.userListing(),
                moveUser,
                parts.configuration().pools(),
                db.operations(),
                bell,
                parts.auditor(),
                db.work(),
                parts.clock());
    }

    private OffboardingSteps offboardingSteps() {
        var db = parts.database();
        return new OffboardingSteps(
                db.users(),
                db.blocks(),
                db.pins(),
                db.registrations(),
                revocations,
                parts.live(),
                parts.clock());
    }

    /** Takes up what this front end was doing when it stopped, and whatever comes. */
    OperationWorker startWorker() {
        var db = parts.database();
        return OperationWorker.start(
                new WorkOnOperations(
                        db.operations(), works, db.work(), parts.frontEndName(), parts.clock()),
                db.operations(),
                bell,
                parts.clock());
    }
}
