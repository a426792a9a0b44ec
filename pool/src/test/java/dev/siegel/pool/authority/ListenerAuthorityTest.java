package dev.siegel.pool.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerAuthorityTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ListenerAuthority AUTHORITY =
            new ListenerAuthority(ListenerAuthority.newRoot(CLOCK, RANDOM), CLOCK, RANDOM);
    private static final CertifiedKey LISTENER =
            AUTHORITY.newListenerKey(
                    new ListenerNames(
                            "pool01.example.com",
                            List.of("lyncdiscover.example.com", "192.0.2.7")));

    @Test
    void a_listener_s_certificate_is_for_its_names_and_the_loopback()
            throws CertificateParsingException {
        X509Certificate certificate = LISTENER.certificate();

        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=pool01.example.com");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(
                        List.of(2, "pool01.example.com"),
                        List.of(2, "lyncdiscover.example.com"),
                        List.of(7, "192.0.2.7"),
                        List.of(2, "localhost"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void a_listener_s_key_is_rsa_2048_under_the_pool_s_own_authority() {
        var key = (RSAPublicKey) LISTENER.certificate().getPublicKey();

        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
        assertThat(LISTENER.issuers()).containsExactly(AUTHORITY.certificate());
        assertThat(Certificates.isSignedBy(LISTENER.certificate(), AUTHORITY.certificate()))
                .isTrue();
    }

    @Test
    void a_ticket_key_is_certified_by_itself_and_is_no_authority() {
        var key = ListenerAuthority.newTicketKey(CLOCK, RANDOM);

        assertThat(Certificates.isSignedBy(key.certificate(), key.certificate())).isTrue();
        assertThat(key.certificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(Certificates.keyId(key.certificate())).matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-a", "a/b", "exa\nmple", "höst", "a@b", "*", "a\n"})
    void a_name_that_is_no_host_s_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ListenerNames(name, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListenerNames("localhost", List.of(name)));
    }

    @Test
    void certificates_and_keys_survive_pem() {
        String text =
                Pem.write(List.of(LISTENER.certificate(), AUTHORITY.certificate()))
                        + Pem.write(LISTENER.privateKey());

        assertThat(text)
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("-----END PRIVATE KEY-----\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 64);
        assertThat(Pem.certificates(text))
                .containsExactly(LISTENER.certificate(), AUTHORITY.certificate());
        assertThat(Pem.privateKey(text)).isEqualTo(LISTENER.privateKey());
    }

    @Test
    void pem_that_lacks_the_certificates_asked_for_says_so() {
        String key = Pem.write(LISTENER.privateKey());
        String broken = Pem.write(List.of(LISTENER.certificate())).replaceFirst("\n.{64}\n", "\n");
        String giant = "x".repeat(Pem.LARGEST + 1);

        assertThatIllegalArgumentException().isThrownBy(() -> Pem.certificates(key));
        assertThatIllegalArgumentException().isThrownBy(() -> Pem.certificates(broken));
        assertThatIllegalArgumentException().isThrownBy(() -> Pem.certificates(giant));
    }

    @Test
    void pem_with_no_key_or_two_or_a_broken_one_says_so() {
        String key = Pem.write(LISTENER.privateKey());
        String certificate = Pem.write(List.of(LISTENER.certificate()));
        String broken = key.replaceFirst("\n.{64}\n", "\n");
        String noBase64 = "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n";

        assertThatIllegalArgumentException().isThrownBy(() -> Pem.privateKey(certificate));
        assertThatIllegalArgumentException().isThrownBy(() -> Pem.privateKey(key + key));
        assertThatIllegalArgumentException().isThrownBy(() -> Pem.privateKey(broken));
        assertThatIllegalArgumentException().isThrownBy(() -> Pem.privateKey(noBase64));
    }

    @Test
    void a_certified_key_survives_its_encoding() {
        assertThat(CertifiedKeyCodec.decode(CertifiedKeyCodec.encode(LISTENER)))
                .isEqualTo(LISTENER);
    }

    @Test
    void a_certified_key_that_is_cut_off_is_refused() {
        byte[] encoded = CertifiedKeyCodec.encode(ListenerAuthority.newTicketKey(CLOCK, RANDOM));
        var cuts =
                IntStream.range(0, encoded.length)
                        .mapToObj(length -> Arrays.copyOf(encoded, length));

        assertThat(cuts)
                .allSatisfy(cut ->
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> CertifiedKeyCodec.decode(cut)));
    }
}
