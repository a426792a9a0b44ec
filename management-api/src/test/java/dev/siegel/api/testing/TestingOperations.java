package dev.siegel.api.testing;

import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.inventory.ListRegistrations;
import dev.siegel.pool.operation.GetOperations;
import dev.siegel.pool.operation.StopOperation;
import dev.siegel.pool.testing.TestingPool;
import java.util.List;

/** Blocks, registrations, leavers, long work and revocations across users over a pool in memory. */
final class TestingOperations {
    private final TestingPool pool;

    TestingOperations(TestingPool pool) {
        this.pool = pool;
    }

    List<Object> beans() {
        return List.of(
                new GetCertificateBlocks(
                        new AuthorizedUsers(pool.users, pool.auditor), pool.blocks, pool.clock),
                new SetCertificateBlock(
                        pool.users,
                        pool.certificates,
                        pool.blocks,
                        pool.auditor,
                        pool.work,
                        pool.clock),
                new RemoveCertificateBlock(pool.users, pool.blocks, pool.auditor, pool.work),
                new GetOperations(pool.operations, pool.auditor),
                new StopOperation(
                        pool.operations, pool.works(), pool.auditor, pool.work, pool.clock),
                pool.revokeAcrossUsers(),
                new ListRegistrations(pool.registrationListing, pool.auditor, pool.clock),
                pool.disconnect(),
                pool.offboard());
    }
}
