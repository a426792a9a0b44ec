package dev.siegel.server;

import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.revocation.Revocations;
import java.util.List;

/** Blocks of reissue, put together over one database. */
record OperationUseCases(
        GetCertificateBlocks getBlocks,
        SetCertificateBlock setBlock,
        RemoveCertificateBlock removeBlock) {

    static OperationUseCases over(FrontEndParts parts) {
        var db = parts.database();
        var work = db.work();
        var auditor = parts.auditor();
        var clock = parts.clock();
        return new OperationUseCases(
                new GetCertificateBlocks(
                        new AuthorizedUsers(db.users(), auditor), db.blocks(), clock),
                new SetCertificateBlock(
                        db.users(), db.certificates(), db.blocks(), auditor, work, clock),
                new RemoveCertificateBlock(db.users(), db.blocks(), auditor, work));
    }

    /** What single, bulk and leavers' revocations share. */
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
        return List.of(getBlocks, setBlock, removeBlock);
    }
}
