package dev.siegel.pool.servercertificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.FlawedCertificates;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.testing.TestingPool;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateFindingsTest {
    private static final String NAME = TestingPool.FQDN;
    private static final Instant NOW = TestingPool.START;
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CertifiedKey ROOT = ListenerAuthority.newRoot(CLOCK, RANDOM);
    private static final CertifiedKey GOOD =
            new ListenerAuthority(ROOT, CLOCK, RANDOM)
                    .newListenerKey(new ListenerNames(NAME, List.of("*.example.org", "192.0.2.7")));

    private static List<Flaw> flaws(List<X509Certificate> chain, CertificateUse use, Instant from) {
        return CertificateFindings.of(chain, use, from, Set.of(NAME)).stream()
                .map(Finding::flaw)
                .toList();
    }

    private static List<Flaw> flawsNow(CertifiedKey key) {
        return flaws(key.chain(), CertificateUse.DEFAULT, NOW);
    }

    @Test
    void what_the_pool_makes_for_itself_is_good() {
        assertThat(flawsNow(GOOD)).isEmpty();
        CertifiedKey issuing = IssuingAuthority.newKey(2048, CLOCK, RANDOM);
        assertThat(flaws(issuing.chain(), CertificateUse.CLIENT_ISSUER, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, NOT_YET_VALID",
        "390, EXPIRES_SOON",
        "398, EXPIRED",
    })
    void times_are_told(int days, Flaw flaw) {
        Instant then = NOW.plus(Duration.ofDays(days));

        assertThat(
                        flaws(
                                List.of(GOOD.certificate(), ROOT.certificate()),
                                CertificateUse.DEFAULT,
                                then))
                .contains(flaw);
    }

    @Test
    void an_end_in_more_than_thirty_days_is_not_near() {
        Instant then = NOW.plus(Duration.ofDays(397 - 31));

        assertThat(flaws(GOOD.chain(), CertificateUse.DEFAULT, then)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pool01.example.com, true",
        "POOL01.Example.Com, true",
        "chat.example.org, true",
        "a.chat.example.org, false",
        "example.org, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "0:0:0:0:0:0:0:1, true",
        "localhost, true",
        "com, false"
    })
    void a_name_is_held_for_or_not(String name, boolean held) {
        List<Finding> found =
                CertificateFindings.of(GOOD.chain(), CertificateUse.DEFAULT, NOW, Set.of(name));

        assertThat(found.stream().noneMatch(one -> one.flaw() == Flaw.NAMES_MISSING))
                .isEqualTo(held);
    }

    @Test
    void a_certificate_without_alternative_names_holds_for_nothing() {
        assertThat(flawsNow(FlawedCertificates.nameless(NOW))).containsExactly(Flaw.NAMES_MISSING);
    }

    @Test
    void weak_keys_and_signatures_are_told() {
        assertThat(flaws(List.of(FlawedCertificates.weak(NOW)), CertificateUse.DEFAULT, NOW))
                .contains(Flaw.WEAK_KEY, Flaw.WEAK_SIGNATURE);
    }

    @Test
    void a_chain_that_leads_to_no_root_is_told() {
        assertThat(flaws(List.of(GOOD.certificate()), CertificateUse.DEFAULT, NOW))
                .containsExactly(Flaw.NO_ROOT);
        CertifiedKey other = FlawedCertificates.holdingFor(NAME, NOW);
        assertThat(
                        flaws(
                                List.of(GOOD.certificate(), other.certificate()),
                                CertificateUse.DEFAULT,
                                NOW))
                .contains(Flaw.NO_ROOT);
    }

    @Test
    void what_is_not_for_tls_servers_is_told() {
        assertThat(flawsNow(FlawedCertificates.forClients(NAME, NOW)))
                .containsExactly(Flaw.NOT_FOR_TLS_SERVER);
        assertThat(flawsNow(FlawedCertificates.forEncipherment(NAME, NOW)))
                .containsExactly(Flaw.NOT_FOR_TLS_SERVER);
        assertThat(flawsNow(ROOT)).contains(Flaw.NOT_FOR_TLS_SERVER);
    }

    @Test
    void only_an_authority_signs_client_certificates() {
        assertThat(flaws(GOOD.chain(), CertificateUse.CLIENT_ISSUER, NOW))
                .containsExactly(Flaw.NO_AUTHORITY);
    }
}
