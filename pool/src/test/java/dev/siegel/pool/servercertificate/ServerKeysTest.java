package dev.siegel.pool.servercertificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.servercertificate.AssignServerCertificate.Outcome;
import dev.siegel.pool.servercertificate.AssignServerCertificate.Request;
import dev.siegel.pool.testing.InMemoryServerKeyStore;
import dev.siegel.pool.testing.TestingPool;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ServerKeysTest {
    private final TestingPool pool = new TestingPool();
    private final InMemoryServerKeyStore store = new InMemoryServerKeyStore();
    private final Sealing sealing = new Sealing(PoolKey.random(pool.random), pool.random);
    private final CertifiedKey own = IssuingAuthority.newKey(2048, pool.clock, pool.random);
    private final ServerKeys keys =
            new ServerKeys(store, sealing, IssuingKeys.of(own, List.of()), pool.clock);
    private final IssuingAuthority authority = new IssuingAuthority(keys, pool.clock, pool.random);

    private Outcome roll(Instant effective) {
        return new AssignServerCertificate(
                        store,
                        keys,
                        sealing,
                        pool.settings,
                        pool.auditor,
                        pool.work,
                        pool.clock,
                        pool.random)
                .assign(
                        pool.administrator(),
                        new Request(CertificateUse.CLIENT_ISSUER, null, effective, false));
    }

    private X509Certificate issue() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        return authority
                .issue(SipAddress.of("sip:ken@example.com"), key, Duration.ofDays(1))
                .certificate();
    }

    @Test
    void a_rolled_issuing_key_signs_from_its_time_on_and_the_one_before_stays_trusted()
            throws NoSuchAlgorithmException {
        X509Certificate before = issue();
        roll(pool.clock.instant().plus(Duration.ofDays(1)));
        X509Certificate meanwhile = issue();

        pool.clock.advance(Duration.ofDays(2));
        X509Certificate after = issue();

        assertThat(signer(meanwhile)).isEqualTo(signer(before));
        assertThat(signer(after)).isNotEqualTo(signer(before));
        assertThat(List.of(before, meanwhile, after)).allMatch(authority::hasIssued);
    }

    private static byte[] signer(X509Certificate certificate) {
        return certificate.getExtensionValue("2.5.29.35");
    }

    @Test
    void another_front_end_learns_of_a_roll_when_it_reads_again() {
        ServerKeys elsewhere =
                new ServerKeys(store, sealing, IssuingKeys.of(own, List.of()), pool.clock);

        roll(pool.clock.instant());

        assertThat(elsewhere.current()).isEqualTo(own);
        elsewhere.refresh();
        assertThat(elsewhere.current().certificate()).isEqualTo(keys.current().certificate());
        assertThat(elsewhere.trusted()).hasSize(2).contains(own.certificate());
    }
}
