package dev.siegel.pool.servercertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.FlawedCertificates;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.servercertificate.CheckServerCertificates.Checked;
import dev.siegel.pool.servercertificate.CheckServerCertificates.RequiredNames;
import dev.siegel.pool.testing.InMemoryServerKeyStore;
import dev.siegel.pool.testing.TestingPool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckServerCertificatesTest {
    private static final Duration LISTENER_VALIDITY = Duration.ofDays(397);

    private final TestingPool pool = new TestingPool();
    private final Caller admin = pool.administrator();
    private final InMemoryServerKeyStore store = new InMemoryServerKeyStore();
    private final Sealing sealing = new Sealing(PoolKey.random(pool.random), pool.random);
    private final CertifiedKey issuer = IssuingAuthority.newKey(2048, pool.clock, pool.random);
    private final ServerKeys inUse =
            new ServerKeys(store, sealing, IssuingKeys.of(issuer, List.of()), pool.clock);
    private final ListenerAuthority authority =
            new ListenerAuthority(
                    ListenerAuthority.newRoot(pool.clock, pool.random), pool.clock, pool.random);
    private final CertifiedKey listener = listenerKey();

    private CertifiedKey listenerKey() {
        return authority.newListenerKey(new ListenerNames(TestingPool.FQDN, List.of()));
    }

    private FindServerCertificates find(Sealing with) {
        return new FindServerCertificates(store, this::own, with, pool.auditor, pool.clock);
    }

    private Optional<CertifiedKey> own(CertificateUse use) {
        return switch (use) {
            case DEFAULT -> Optional.of(listener);
            case CLIENT_ISSUER -> Optional.of(issuer);
            case WEB_SERVICES_INTERNAL, WEB_SERVICES_EXTERNAL -> Optional.empty();
        };
    }

    private List<Checked> check(Sealing with) {
        return new CheckServerCertificates(
                        find(with),
                        store,
                        inUse,
                        with,
                        new RequiredNames(Set.of(TestingPool.FQDN), Set.of("web.example.com")),
                        pool.auditor,
                        pool.clock)
                .check(admin);
    }

    private List<Flaw> flaws(CertificateUse use) {
        return flaws(use, sealing);
    }

    private List<Flaw> flaws(CertificateUse use, Sealing with) {
        return check(with).stream()
                .filter(one -> one.certificate().usedFor() == use)
                .flatMap(one -> one.findings().stream())
                .map(Finding::flaw)
                .toList();
    }

    private ServerKeyId imported(CertifiedKey key) {
        new ImportServerCertificate(store, sealing, pool.auditor, pool.work, pool.clock)
                .withKey(admin, key, false);
        return store.findByThumbprint(RequestServerCertificate.thumbprint(key)).orElseThrow().id();
    }

    private void assign(CertificateUse use, CertifiedKey key, Instant from) {
        store.assign(new Assignment(use, from, imported(key), "admin"));
    }

    @Test
    void the_pools_own_lack_the_web_services_name_until_these_have_their_own() {
        assertThat(flaws(CertificateUse.DEFAULT)).containsExactly(Flaw.NAMES_MISSING);
        assertThat(flaws(CertificateUse.CLIENT_ISSUER)).isEmpty();

        CertifiedKey web =
                authority.newListenerKey(new ListenerNames("web.example.com", List.of()));
        assign(CertificateUse.WEB_SERVICES_EXTERNAL, web, pool.clock.instant());
        inUse.refresh();

        assertThat(check(sealing)).allMatch(one -> one.findings().isEmpty());
    }

    @Test
    void a_key_that_cannot_be_opened_is_missing() {
        assign(CertificateUse.DEFAULT, listenerKey(), pool.clock.instant());
        inUse.refresh();

        assertThat(flaws(CertificateUse.DEFAULT)).doesNotContain(Flaw.NO_PRIVATE_KEY);
        Sealing other = new Sealing(PoolKey.random(pool.random), pool.random);
        assertThat(flaws(CertificateUse.DEFAULT, other)).contains(Flaw.NO_PRIVATE_KEY);
    }

    @Test
    void listing_opens_no_key() {
        assign(CertificateUse.DEFAULT, listenerKey(), pool.clock.instant());
        Sealing none = new Sealing(PoolKey.random(pool.random), pool.random);

        assertThat(find(none).all(admin)).hasSize(2);
    }

    @Test
    void a_roll_whose_time_came_unnoticed_is_told() {
        Instant soon = pool.clock.instant().plus(Duration.ofHours(1));
        assign(CertificateUse.DEFAULT, listenerKey(), soon);
        assertThat(flaws(CertificateUse.DEFAULT)).doesNotContain(Flaw.ROLL_NOT_DONE);

        pool.clock.advance(Duration.ofHours(2));

        assertThat(flaws(CertificateUse.DEFAULT)).contains(Flaw.ROLL_NOT_DONE);
        inUse.refresh();
        assertThat(flaws(CertificateUse.DEFAULT)).doesNotContain(Flaw.ROLL_NOT_DONE);
    }

    @Test
    void a_roll_in_time_silences_the_warning_of_the_end_and_a_late_one_is_told() {
        Instant end = pool.clock.instant().plus(LISTENER_VALIDITY);
        pool.clock.advance(LISTENER_VALIDITY.minusDays(10));
        CertifiedKey next = listenerKey();
        assertThat(flaws(CertificateUse.DEFAULT)).contains(Flaw.EXPIRES_SOON);

        assign(CertificateUse.DEFAULT, next, end.minus(Duration.ofDays(1)));
        assertThat(flaws(CertificateUse.DEFAULT))
                .doesNotContain(Flaw.EXPIRES_SOON, Flaw.ROLL_TOO_LATE);

        store.unassign(CertificateUse.DEFAULT, Instant.EPOCH, end.plus(Duration.ofDays(9)));
        assign(CertificateUse.DEFAULT, next, end.plus(Duration.ofDays(1)));
        assertThat(flaws(CertificateUse.DEFAULT)).contains(Flaw.ROLL_TOO_LATE);
    }

    @Test
    void what_comes_later_is_looked_at_for_its_time() {
        CertifiedKey clients =
                FlawedCertificates.forClients(TestingPool.FQDN, pool.clock.instant());
        assign(CertificateUse.DEFAULT, clients, pool.clock.instant().plus(Duration.ofDays(350)));

        assertThat(flaws(CertificateUse.DEFAULT))
                .contains(Flaw.EXPIRES_SOON, Flaw.NOT_FOR_TLS_SERVER);
    }

    @Test
    void who_may_not_read_is_refused() {
        Caller nobody = new Caller("nobody", "192.0.2.1", Set.of(), "c-1");
        var check =
                new CheckServerCertificates(
                        find(sealing),
                        store,
                        inUse,
                        sealing,
                        new RequiredNames(Set.of(), Set.of()),
                        pool.auditor,
                        pool.clock);

        assertThatThrownBy(() -> check.check(nobody)).isInstanceOf(RightMissing.class);
    }
}
