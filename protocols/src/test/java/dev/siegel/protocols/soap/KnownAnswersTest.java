package dev.siegel.protocols.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Values computed with pidgin-sipe's own functions and cross-checked with libxml2 (documented
 * example, 2026-03-01).
 */
class KnownAnswersTest {
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String PREFIXED =
            "<wsu:Created>2026-03-01T10:00:00Z</wsu:Created><wsu:Expires>2026-03-01T18:00:00Z</wsu:Expires>";
    private static final String DEFAULTED =
            "<Created xmlns=\"%s\">2026-03-01T10:00:00Z</Created><Expires xmlns=\"%s\">2026-03-01T18:00:00Z</Expires>"
                    .formatted(UTILITY, UTILITY);
    private static final String REDECLARED =
            PREFIXED.replace("<wsu:Created>", "<wsu:Created xmlns:wsu=\"" + UTILITY + "\">")
                    .replace("<wsu:Expires>", "<wsu:Expires xmlns:wsu=\"" + UTILITY + "\">");

    @Test
    void the_proof_key_is_p_sha1_of_both_entropies() {
        var key = TestTickets.proofKey();

        assertThat(key.octets())
                .isEqualTo(
                        TestTickets.hex(
                                "a060dfad16b8fa06c076f2b93e1b3b967e170d821c77a283cd6fd51e81bb3d93"));
    }

    @Test
    void a_lifetime_with_an_outer_prefix_is_canonical_as_written() throws Exception {
        var timestamp = PresentedTicket.timestamp(PREFIXED);

        assertThat(SignatureSuite.HMAC_SHA1.digest(timestamp))
                .isEqualTo("ouQfETxKL99NkB0QC+q3ubRtFZM=");
        assertThat(Canonical.of(timestamp)).isEqualTo(timestamp);
    }

    @Test
    void a_lifetime_with_default_namespaces_is_canonical_as_written() throws Exception {
        var timestamp = PresentedTicket.timestamp(DEFAULTED);

        assertThat(SignatureSuite.HMAC_SHA1.digest(timestamp))
                .isEqualTo("H0WV4wgwgXKRAcJErCVqAYLdOfU=");
        assertThat(Canonical.of(timestamp)).isEqualTo(timestamp);
    }

    @Test
    void a_lifetime_that_redeclares_its_prefix_is_not_canonical() throws Exception {
        var timestamp = PresentedTicket.timestamp(REDECLARED);

        assertThat(SignatureSuite.HMAC_SHA1.digest(timestamp)).startsWith("loxYA+40");
        assertThat(SignatureSuite.HMAC_SHA1.digest(Canonical.of(timestamp)))
                .isEqualTo("ouQfETxKL99NkB0QC+q3ubRtFZM=");
    }

    @Test
    void the_canonical_signed_info_has_535_bytes_and_the_known_signature() throws Exception {
        var signedInfo =
                SignedInfo.detached(
                        SignatureSuite.HMAC_SHA1, "timestamp", PresentedTicket.timestamp(PREFIXED));

        assertThat(signedInfo.getBytes(StandardCharsets.UTF_8)).hasSize(535);
        assertThat(Canonical.of(signedInfo)).isEqualTo(signedInfo);
        assertThat(
                        PresentedTicket.signatureValue(
                                SignatureSuite.HMAC_SHA1, TestTickets.proofKey(), signedInfo))
                .isEqualTo("pLowLQ9/N0i5GhM5Ty/6ecar36o=");
    }
}
