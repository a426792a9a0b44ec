package dev.siegel.store;

import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.administrator.AdministratorTokenStore;
import dev.siegel.pool.administrator.ApiTokenStore;
import dev.siegel.pool.administrator.CertificateMappingStore;
import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.feed.FeedStore;
import dev.siegel.pool.idempotency.IdempotencyStore;
import dev.siegel.pool.inventory.CertificateListingStore;
import dev.siegel.pool.inventory.RegistrationListingStore;
import dev.siegel.pool.inventory.UserListingStore;
import dev.siegel.pool.operation.OperationStore;
import dev.siegel.pool.pin.PinStore;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.revocation.EpochStore;
import dev.siegel.pool.role.AdminRoleStore;
import dev.siegel.pool.secret.SealedSecretStore;
import dev.siegel.pool.servercertificate.ServerKeyStore;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.testing.ImmediateUnitOfWork;
import dev.siegel.pool.testing.InMemoryAccountStore;
import dev.siegel.pool.testing.InMemoryAdminRoleStore;
import dev.siegel.pool.testing.InMemoryAdministratorStore;
import dev.siegel.pool.testing.InMemoryAdministratorTokenStore;
import dev.siegel.pool.testing.InMemoryApiTokenStore;
import dev.siegel.pool.testing.InMemoryAuditStore;
import dev.siegel.pool.testing.InMemoryCertificateBlockStore;
import dev.siegel.pool.testing.InMemoryCertificateListingStore;
import dev.siegel.pool.testing.InMemoryCertificateMappingStore;
import dev.siegel.pool.testing.InMemoryClientCertificateStore;
import dev.siegel.pool.testing.InMemoryEpochStore;
import dev.siegel.pool.testing.InMemoryFeedStore;
import dev.siegel.pool.testing.InMemoryIdempotencyStore;
import dev.siegel.pool.testing.InMemoryOperationStore;
import dev.siegel.pool.testing.InMemoryPinStore;
import dev.siegel.pool.testing.InMemoryPoolEventStore;
import dev.siegel.pool.testing.InMemoryRegistrationListingStore;
import dev.siegel.pool.testing.InMemoryRegistrationStore;
import dev.siegel.pool.testing.InMemorySealedSecretStore;
import dev.siegel.pool.testing.InMemoryServerKeyStore;
import dev.siegel.pool.testing.InMemorySettingStore;
import dev.siegel.pool.testing.InMemoryUserListingStore;
import dev.siegel.pool.testing.InMemoryUserStore;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;

/** All ports of a pool on one kind of store: the fakes, H2, PostgreSQL. */
record Stores(
        UnitOfWork work,
        AccountStore accounts,
        UserStore users,
        ClientCertificateStore certificates,
        CertificateBlockStore blocks,
        OperationStore operations,
        RegistrationStore registrations,
        RegistrationListingStore registrationListing,
        PoolEventStore events,
        FeedStore feed,
        AuditStore audit,
        SealedSecretStore secrets,
        EpochStore epoch,
        AdministratorStore administrators,
        AdministratorTokenStore tokens,
        UserListingStore userListing,
        CertificateListingStore certificateListing,
        IdempotencyStore idempotency,
        ServerKeyStore serverKeys,
        SettingStore settings,
        PinStore pins,
        AdminRoleStore roles,
        ApiTokenStore apiTokens,
        CertificateMappingStore administratorCertificates) {

    static Stores inMemory() {
        var users = new InMemoryUserStore();
        var settings = new InMemorySettingStore();
        var certificates = new InMemoryClientCertificateStore(users);
        var registrations = new InMemoryRegistrationStore(certificates, users);
        var administrators = new InMemoryAdministratorStore();
        return new Stores(
                new ImmediateUnitOfWork(),
                new InMemoryAccountStore(users),
                users,
                certificates,
                new InMemoryCertificateBlockStore(users),
                new InMemoryOperationStore(),
                registrations,
                new InMemoryRegistrationListingStore(users, certificates, registrations),
                new InMemoryPoolEventStore(),
                new InMemoryFeedStore(),
                new InMemoryAuditStore(),
                new InMemorySealedSecretStore(),
                new InMemoryEpochStore(),
                administrators,
                new InMemoryAdministratorTokenStore(administrators),
                new InMemoryUserListingStore(users, certificates),
                new InMemoryCertificateListingStore(users, certificates, registrations),
                new InMemoryIdempotencyStore(),
                new InMemoryServerKeyStore(),
                settings,
                new InMemoryPinStore(users, settings),
                new InMemoryAdminRoleStore(),
                new InMemoryApiTokenStore(administrators),
                new InMemoryCertificateMappingStore(administrators));
    }

    static Stores of(PoolDatabase database) {
        return new Stores(
                database.work(),
                database.accounts(),
                database.users(),
                database.certificates(),
                database.blocks(),
                database.operations(),
                database.registrations(),
                database.registrationListing(),
                database.events(),
                database.feed(),
                database.audit(),
                database.sealedSecrets(),
                database.epoch(),
                database.administrators(),
                database.administratorTokens(),
                database.userListing(),
                database.certificateListing(),
                database.idempotency(),
                database.serverKeys(),
                database.settings(),
                database.pins(),
                database.adminRoles(),
                database.apiTokens(),
                database.administratorCertificates());
    }
}
