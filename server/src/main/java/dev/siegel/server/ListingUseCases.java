package dev.siegel.server;

import dev.siegel.pool.idempotency.IdempotentRequests;
import dev.siegel.pool.inventory.FindClientCertificates;
import dev.siegel.pool.inventory.ListUsers;
import java.util.List;

/** Listings over everything and changes done once, put together over one database. */
record ListingUseCases(
        ListUsers listUsers,
        FindClientCertificates findClientCertificates,
        IdempotentRequests idempotentRequests) {
    static ListingUseCases over(FrontEndParts parts) {
        var database = parts.database();
        return new ListingUseCases(
                new ListUsers(database.userListing(), parts.auditor()),
                new FindClientCertificates(
                        database.certificateListing(), parts.auditor(), parts.clock()),
                new IdempotentRequests(
                        database.idempotency(),
                        parts.secrets().sealing(),
                        database.work(),
                        parts.clock()));
    }

    /** Those administrators reach. */
    List<Object> all() {
        return List.of(listUsers, findClientCertificates, idempotentRequests);
    }
}
