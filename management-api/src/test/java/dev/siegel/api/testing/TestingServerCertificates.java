package dev.siegel.api.testing;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.servercertificate.AssignServerCertificate;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.CheckServerCertificates;
import dev.siegel.pool.servercertificate.CheckServerCertificates.RequiredNames;
import dev.siegel.pool.servercertificate.FindServerCertificates;
import dev.siegel.pool.servercertificate.ImportServerCertificate;
import dev.siegel.pool.servercertificate.RemoveServerCertificate;
import dev.siegel.pool.servercertificate.RequestServerCertificate;
import dev.siegel.pool.servercertificate.ServerKeys;
import dev.siegel.pool.testing.InMemoryServerKeyStore;
import dev.siegel.pool.testing.TestingPool;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The server certificates of a pool in memory. */
final class TestingServerCertificates {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One root for all: generating takes longer than any test. */
    private static final CertifiedKey ROOT =
            ListenerAuthority.newRoot(new TestingPool().clock, RANDOM);

    private final TestingPool pool;
    private final ListenerAuthority authority;
    private final CertifiedKey own;

    TestingServerCertificates(TestingPool pool) {
        this.pool = pool;
        this.authority = new ListenerAuthority(ROOT, pool.clock, RANDOM);
        this.own = authority.newListenerKey(new ListenerNames(TestingPool.FQDN, List.of()));
    }

    List<Object> useCases() {
        var store = new InMemoryServerKeyStore();
        var sealing = new Sealing(PoolKey.random(RANDOM), RANDOM);
        var keys = new ServerKeys(store, sealing, IssuingKeys.of(ROOT, List.of()), pool.clock);
        var find = new FindServerCertificates(store, this::own, sealing, pool.auditor, pool.clock);
        return List.of(
                find,
                new CheckServerCertificates(
                        find,
                        store,
                        keys,
                        sealing,
                        new RequiredNames(Set.of(TestingPool.FQDN), Set.of(TestingPool.FQDN)),
                        pool.auditor,
                        pool.clock),
                new RequestServerCertificate(
                        store, authority, sealing, pool.auditor, pool.work, pool.clock, RANDOM),
                new ImportServerCertificate(store, sealing, pool.auditor, pool.work, pool.clock),
                new AssignServerCertificate(
                        store,
                        keys,
                        sealing,
                        pool.settings,
                        pool.auditor,
                        pool.work,
                        pool.clock,
                        RANDOM),
                new RemoveServerCertificate(store, keys, pool.auditor, pool.work, pool.clock));
    }

    private Optional<CertifiedKey> own(CertificateUse use) {
        return switch (use) {
            case DEFAULT -> Optional.of(own);
            case CLIENT_ISSUER -> Optional.of(ROOT);
            case WEB_SERVICES_INTERNAL, WEB_SERVICES_EXTERNAL -> Optional.empty();
        };
    }
}
