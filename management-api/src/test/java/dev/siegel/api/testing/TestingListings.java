package dev.siegel.api.testing;

import dev.siegel.pool.idempotency.IdempotentRequests;
import dev.siegel.pool.inventory.FindClientCertificates;
import dev.siegel.pool.inventory.ListUsers;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.testing.InMemoryCertificateListingStore;
import dev.siegel.pool.testing.InMemoryIdempotencyStore;
import dev.siegel.pool.testing.InMemoryUserListingStore;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.UserStore;
import java.util.List;

/** Listings and changes done once, over a pool in memory. */
final class TestingListings {
    private TestingListings() {}

    static List<Object> beans(TestingPool pool, UserStore users) {
        return List.of(
                new ListUsers(new InMemoryUserListingStore(users, pool.certificates), pool.auditor),
                new FindClientCertificates(
                        new InMemoryCertificateListingStore(
                                pool.users, pool.certificates, pool.registrations),
                        pool.auditor,
                        pool.clock),
                new IdempotentRequests(
                        new InMemoryIdempotencyStore(),
                        new Sealing(PoolKey.random(pool.random), pool.random),
                        pool.work,
                        pool.clock));
    }
}
