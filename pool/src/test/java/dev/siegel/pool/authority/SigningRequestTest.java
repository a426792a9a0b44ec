package dev.siegel.pool.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.authority.SigningRequest.Fault;
import dev.siegel.pool.authority.SigningRequest.Reading.Accepted;
import dev.siegel.pool.authority.SigningRequest.Reading.Refused;
import dev.siegel.pool.identity.SipAddress;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningRequestTest {
    private static final String ANNA = "CN=anna@example.org";
    private static final KeyPair KEY = SigningRequests.rsa(1024);
    private static final byte[] GOOD = SigningRequests.signed(ANNA, KEY, "SHA256withRSA");

    @ParameterizedTest
    @CsvSource({"SHA256withRSA, SHA256", "SHA1withRSA, SHA1"})
    void a_request_signed_with_its_own_key_is_accepted(
            String algorithm, RequestSignature expected) {
        var request = accepted(SigningRequests.signed(ANNA, KEY, algorithm));

        assertThat(request.publicKey()).isEqualTo(KEY.getPublic());
        assertThat(request.commonNames()).containsExactly("anna@example.org");
        assertThat(request.signature()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 77})
    void any_version_number_is_accepted(int version) {
        var key = SubjectPublicKeyInfo.getInstance(KEY.getPublic().getEncoded());

        var request = accepted(SigningRequests.handmade(version, key, KEY));

        assertThat(request.publicKey()).isEqualTo(KEY.getPublic());
    }

    @ParameterizedTest
    @CsvSource({
        "CN=anna@example.org, true",
        "CN=sip:ANNA@Example.org, true",
        "O=Example, true",
        "CN=bert@example.org, false",
        "'CN=anna@example.org,CN=bert@example.org', false",
        "CN=, false"
    })
    void the_common_name_may_only_name_the_ticket_s_user(String subject, boolean expected) {
        var request = accepted(SigningRequests.signed(subject, KEY, "SHA256withRSA"));

        assertThat(request.namesNobodyBut(SipAddress.of("sip:Anna@example.org")))
                .isEqualTo(expected);
    }

    @Test
    void the_strict_rules_refuse_sha_1_and_short_keys() {
        byte[] sha1 = SigningRequests.signed(ANNA, SigningRequests.rsa(2048), "SHA1withRSA");

        assertThat(fault(sha1, IssuanceRules.STRICT)).isEqualTo(Fault.SIGNATURE_NOT_ACCEPTED);
        assertThat(fault(GOOD, IssuanceRules.STRICT)).isEqualTo(Fault.KEY_TOO_SHORT);
    }

    @Test
    void a_signature_algorithm_that_no_client_uses_is_refused() {
        byte[] der = SigningRequests.signed(ANNA, KEY, "SHA512withRSA");

        assertThat(fault(der)).isEqualTo(Fault.SIGNATURE_NOT_ACCEPTED);
    }

    @Test
    void a_key_of_512_bits_is_refused() {
        byte[] der = SigningRequests.signed(ANNA, SigningRequests.rsa(512), "SHA256withRSA");

        assertThat(fault(der)).isEqualTo(Fault.KEY_TOO_SHORT);
    }

    @Test
    void a_key_over_the_largest_size_is_refused() {
        var signatures = IssuanceRules.DEFAULTS.acceptedSignatures();
        var rules = new IssuanceRules(2048, 1024, 1024, 4320, 8, 8760, signatures);
        byte[] der = SigningRequests.signed(ANNA, SigningRequests.rsa(2048), "SHA256withRSA");

        assertThat(fault(der, rules)).isEqualTo(Fault.KEY_TOO_LONG);
    }

    @Test
    void a_key_that_is_not_rsa_is_refused() {
        byte[] der =
                SigningRequests.signed(ANNA, SigningRequests.ellipticCurve(), "SHA256withECDSA");

        assertThat(fault(der)).isEqualTo(Fault.NOT_RSA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "65536", "36893488147419103233"})
    void an_exponent_that_is_even_or_one_or_huge_is_refused(String exponent) {
        var modulus = ((RSAPublicKey) KEY.getPublic()).getModulus();
        var key = SigningRequests.rsaKey(modulus, new BigInteger(exponent));

        assertThat(fault(SigningRequests.handmade(0, key, KEY))).isEqualTo(Fault.EXPONENT_UNUSABLE);
    }

    @Test
    void an_even_modulus_is_refused() {
        var modulus = ((RSAPublicKey) KEY.getPublic()).getModulus();
        var key =
                SigningRequests.rsaKey(modulus.subtract(BigInteger.ONE), BigInteger.valueOf(65537));

        assertThat(fault(SigningRequests.handmade(0, key, KEY))).isEqualTo(Fault.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048})
    void a_request_signed_with_another_key_is_refused(int bits) {
        var key = SubjectPublicKeyInfo.getInstance(KEY.getPublic().getEncoded());
        byte[] der = SigningRequests.handmade(0, key, SigningRequests.rsa(bits));

        assertThat(fault(der)).isEqualTo(Fault.SIGNATURE_WRONG);
    }

    @Test
    void a_request_changed_in_any_byte_is_refused() {
        var accepted =
                IntStream.range(0, GOOD.length)
                        .filter(place ->
                                SigningRequest.read(
                                                goodButForOneByte(place), IssuanceRules.DEFAULTS)
                                        instanceof Accepted);

        assertThat(accepted).isEmpty();
    }

    @Test
    void a_request_truncated_at_any_length_is_malformed() {
        var cuts = IntStream.range(0, GOOD.length).mapToObj(length -> Arrays.copyOf(GOOD, length));

        assertThat(cuts).allSatisfy(cut -> assertThat(fault(cut)).isEqualTo(Fault.MALFORMED));
    }

    @Test
    void trailing_bytes_are_malformed() {
        assertThat(fault(Arrays.copyOf(GOOD, GOOD.length + 1))).isEqualTo(Fault.MALFORMED);
    }

    @Test
    void a_giant_is_refused_unread() {
        assertThat(fault(new byte[10_000_000])).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault(Arrays.copyOf(GOOD, SigningRequestReader.LARGEST + 1)))
                .isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void sequences_nested_thousands_deep_are_malformed() {
        byte[] indefinite = new byte[SigningRequestReader.LARGEST];
        IntStream.range(0, indefinite.length)
                .forEach(place -> indefinite[place] = (byte) (place % 2 == 0 ? 0x30 : 0x80));

        assertThat(fault(indefinite)).isEqualTo(Fault.MALFORMED);
        assertThat(fault(SigningRequests.nested())).isEqualTo(Fault.MALFORMED);
    }

    @Test
    void a_common_name_with_a_line_break_does_not_reach_the_log() {
        byte[] der = SigningRequests.signed("CN=anna\\0Aroot signed in", KEY, "SHA256withRSA");

        assertThat(fault(der)).isEqualTo(Fault.MALFORMED);
    }

    private static byte[] goodButForOneByte(int place) {
        byte[] changed = GOOD.clone();
        changed[place] ^= 0x10;
        return changed;
    }

    private static SigningRequest accepted(byte[] der) {
        return ((Accepted) SigningRequest.read(der, IssuanceRules.DEFAULTS)).request();
    }

    private static Fault fault(byte[] der) {
        return fault(der, IssuanceRules.DEFAULTS);
    }

    private static Fault fault(byte[] der, IssuanceRules rules) {
        return ((Refused) SigningRequest.read(der, rules)).fault();
    }
}
