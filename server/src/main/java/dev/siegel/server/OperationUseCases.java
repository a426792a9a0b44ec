package dev.siegel.server;

import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
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

    /** Those administrators reach. */
    List<Object> all() {
        return List.of(getBlocks, setBlock, removeBlock);
    }
}
