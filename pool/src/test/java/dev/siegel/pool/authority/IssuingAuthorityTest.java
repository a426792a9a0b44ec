package dev.siegel.pool.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.identity.SipAddress;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;

class IssuingAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.7Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CertifiedKey ISSUER = IssuingAuthority.newKey(2048, CLOCK, RANDOM);
    private static final KeyPair CLIENT = SigningRequests.rsa(2048);
    private static final Duration VALIDITY = Duration.ofDays(180);

    private final IssuingAuthority authority =
            new IssuingAuthority(IssuingKeys.of(ISSUER, List.of()), CLOCK, RANDOM);

    @Test
    void the_certificate_names_the_user_as_spelled_and_the_issuer_clients_look_for() {
        X509Certificate certificate = issue().certificate();

        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=Anna.B@Example.org");
        assertThat(certificate.getIssuerX500Principal().getName())
                .isEqualTo("CN=Communications Server");
        assertThat(certificate.getPublicKey()).isEqualTo(CLIENT.getPublic());
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getVersion()).isEqualTo(3);
    }

    @Test
    void it_begins_15_minutes_before_its_publication_in_whole_seconds() {
        IssuedCertificate issued = issue();

        assertThat(issued.publicationTime()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(issued.notBefore()).isEqualTo("2026-03-01T09:45:00Z");
        assertThat(issued.notAfter()).isEqualTo("2026-08-28T09:45:00Z");
        assertThat(issued.certificate().getNotBefore().toInstant()).isEqualTo(issued.notBefore());
        assertThat(issued.certificate().getNotAfter().toInstant()).isEqualTo(issued.notAfter());
    }

    @Test
    void it_is_for_client_authentication_and_says_whose_it_is() throws CertificateParsingException {
        X509Certificate certificate = issue().certificate();

        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(List.of(6, "sip:Anna.B@Example.org"));
        assertThat(certificate.getKeyUsage())
                .containsExactly(true, false, true, false, false, false, false, false, false);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void its_authority_key_identifier_is_the_issuer_s_key_identifier() throws CertificateException {
        var certificate = new JcaX509CertificateHolder(issue().certificate());
        var issuer = new JcaX509CertificateHolder(ISSUER.certificate());

        var named = AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions());
        var issuersOwn = SubjectKeyIdentifier.fromExtensions(issuer.getExtensions());
        var own = SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());

        assertThat(named.getKeyIdentifierOctets()).isEqualTo(issuersOwn.getKeyIdentifier());
        assertThat(own.getKeyIdentifier()).isNotEqualTo(issuersOwn.getKeyIdentifier()).hasSize(20);
    }

    @Test
    void an_address_with_characters_no_uri_takes_is_escaped_in_it()
            throws CertificateParsingException {
        var user = SipAddress.of("sip:50%25{a}#b%@example.org");

        var issued = authority.issue(user, (RSAPublicKey) CLIENT.getPublic(), VALIDITY);

        assertThat(issued.certificate().getSubjectAlternativeNames())
                .containsExactly(List.of(6, "sip:50%25%7Ba%7D%23b%25@example.org"));
    }

    @Test
    void serial_numbers_are_positive_random_and_at_most_127_bits_long() {
        var numbers = Stream.generate(() -> issue().serialNumber()).limit(20).toList();

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number.signum()).isEqualTo(1))
                .allSatisfy(number -> assertThat(number.bitLength()).isBetween(64, 127));
    }

    @Test
    void an_authority_knows_its_own_certificates_also_by_earlier_keys() {
        X509Certificate earlier = issue().certificate();
        var newKey = IssuingAuthority.newKey(2048, CLOCK, RANDOM);
        var rolled =
                new IssuingAuthority(
                        IssuingKeys.of(newKey, List.of(ISSUER.certificate())), CLOCK, RANDOM);
        var stranger = new IssuingAuthority(IssuingKeys.of(newKey, List.of()), CLOCK, RANDOM);

        assertThat(authority.hasIssued(earlier)).isTrue();
        assertThat(rolled.hasIssued(earlier)).isTrue();
        assertThat(rolled.certificates())
                .containsExactly(newKey.certificate(), ISSUER.certificate());
        assertThat(stranger.hasIssued(earlier)).isFalse();
    }

    @Test
    void a_certificate_of_the_listener_authority_is_not_the_issuer_s() {
        var root = ListenerAuthority.newRoot(CLOCK, RANDOM);

        assertThat(authority.hasIssued(root.certificate())).isFalse();
    }

    @Test
    void the_issuer_s_own_certificate_is_an_authority_s() {
        var certificate = ISSUER.certificate();

        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(Certificates.isSignedBy(certificate, certificate)).isTrue();
        assertThat(certificate.getKeyUsage()[5]).isTrue();
        assertThat(ISSUER.toString()).isEqualTo("CertifiedKey[CN=Communications Server]");
    }

    @Test
    void bytes_that_are_no_certificate_are_none() {
        byte[] der = issue().encoded();
        var cuts = IntStream.range(0, der.length).mapToObj(length -> Arrays.copyOf(der, length));

        assertThat(Certificates.read(der)).isPresent();
        assertThat(cuts.map(Certificates::read)).allMatch(Optional::isEmpty);
        assertThat(Certificates.read(Arrays.copyOf(der, der.length + 1))).isEmpty();
        assertThat(Certificates.read(new byte[Certificates.LARGEST + 1])).isEmpty();
    }

    private IssuedCertificate issue() {
        var user = SipAddress.of("sip:Anna.B@Example.org");
        return authority.issue(user, (RSAPublicKey) CLIENT.getPublic(), VALIDITY);
    }
}
