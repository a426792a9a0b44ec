package dev.siegel.protocols.soap;

import static dev.siegel.protocols.soap.SignatureSuite.HMAC_SHA1;
import static dev.siegel.protocols.soap.SignatureSuite.HMAC_SHA256;
import static dev.siegel.protocols.soap.TestTickets.NOW;
import static dev.siegel.protocols.soap.TestTickets.publishEnvelope;
import static dev.siegel.protocols.soap.TestTickets.soap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketVerifierTest {
    private static final TicketExpectation PROOF = TicketExpectation.proof(TestTickets.ENDPOINT);
    private static final TicketExpectation BEARER = TicketExpectation.bearer(TestTickets.ENDPOINT);

    @Test
    void a_ticket_is_accepted_with_either_proof_and_keeps_what_it_states() throws Exception {
        var ticket = TestTickets.received();

        for (var suite : new SignatureSuite[] {HMAC_SHA1, HMAC_SHA256}) {
            assertThat(check(publishEnvelope(ticket, suite), PROOF, NOW))
                    .isEqualTo(
                            new TicketCheck.Accepted(
                                    TestTickets.assertion(TestTickets.proofKey()), suite));
        }
    }

    @Test
    void a_bearer_ticket_is_accepted_only_where_bearers_are() throws Exception {
        var envelope = publishEnvelope(TestTickets.receivedBearer(), HMAC_SHA1);

        assertThat(check(envelope, BEARER, NOW))
                .isEqualTo(new TicketCheck.Accepted(TestTickets.assertion(null), null));
        assertThat(refusal(envelope, PROOF, NOW)).isEqualTo(TicketRefusal.KIND_NOT_ALLOWED);
    }

    @Test
    void a_ticket_with_a_key_must_be_proved_even_where_bearers_are_accepted() throws Exception {
        var received = TestTickets.received();
        var unproved =
                new ReceivedTicket(
                        received.assertion(),
                        received.assertionId(),
                        received.lifetime(),
                        received.expires(),
                        null);

        assertThat(refusal(publishEnvelope(unproved, HMAC_SHA1), BEARER, NOW))
                .isEqualTo(TicketRefusal.PROOF_MISSING);
    }

    @Test
    void sha1_is_refused_where_only_sha256_is_taken() throws Exception {
        var strict = new TicketExpectation(TestTickets.ENDPOINT, false, Set.of(HMAC_SHA256));

        assertThat(refusal(publishEnvelope(TestTickets.received(), HMAC_SHA1), strict, NOW))
                .isEqualTo(TicketRefusal.KIND_NOT_ALLOWED);
    }

    @Test
    void times_are_checked_with_five_minutes_of_clock_skew() throws Exception {
        var envelope = publishEnvelope(TestTickets.received(), HMAC_SHA1);
        var end = NOW.plus(Duration.ofHours(8));

        assertThat(refusal(envelope, PROOF, NOW.minusSeconds(301)))
                .isEqualTo(TicketRefusal.NOT_YET_VALID);
        assertThat(check(envelope, PROOF, NOW.minusSeconds(300)))
                .isInstanceOf(TicketCheck.Accepted.class);
        assertThat(check(envelope, PROOF, end.plusSeconds(299)))
                .isInstanceOf(TicketCheck.Accepted.class);
        assertThat(refusal(envelope, PROOF, end.plusSeconds(300))).isEqualTo(TicketRefusal.EXPIRED);
    }

    @Test
    void a_ticket_for_another_endpoint_is_refused() throws Exception {
        var elsewhere = TicketExpectation.proof("https://pool01.example.com:443/Other");

        assertThat(refusal(publishEnvelope(TestTickets.received(), HMAC_SHA1), elsewhere, NOW))
                .isEqualTo(TicketRefusal.WRONG_AUDIENCE);
    }

    @Test
    void an_unknown_key_asks_for_a_new_ticket() throws Exception {
        var message = soap(publishEnvelope(TestTickets.received(), HMAC_SHA1));
        var rolled = new TicketVerifier(TestTickets.keys("another", "w1"), TestTickets.ISSUER);
        var rewrapped =
                new TicketVerifier(
                        TestTickets.keys(TestTickets.KEY_NAME, "w2"), TestTickets.ISSUER);

        assertThat(refusal(rolled.check(message, PROOF, NOW)))
                .isEqualTo(TicketRefusal.ISSUER_KEY_UNKNOWN);
        assertThat(refusal(rewrapped.check(message, PROOF, NOW)))
                .isEqualTo(TicketRefusal.WRAPPING_KEY_UNKNOWN);
        assertThat(TicketRefusal.ISSUER_KEY_UNKNOWN.diagnostic().id()).isEqualTo(28072);
    }

    @Test
    void another_issuer_is_refused() throws Exception {
        var message = soap(publishEnvelope(TestTickets.received(), HMAC_SHA1));
        var other =
                new TicketVerifier(
                        TestTickets.keys(TestTickets.KEY_NAME, "w1"), "https://else.example.com/");

        assertThat(refusal(other.check(message, PROOF, NOW))).isEqualTo(TicketRefusal.ISSUER_WRONG);
    }

    @Test
    void a_message_without_security_header_is_refused() throws Exception {
        var bare = "<s:Envelope xmlns:s=\"" + Names.SOAP11 + "\"><s:Body/></s:Envelope>";

        assertThat(refusal(bare, PROOF, NOW)).isEqualTo(TicketRefusal.NO_SECURITY_HEADER);
    }

    @Test
    void a_changed_letter_in_the_ticket_breaks_its_signature() throws Exception {
        var envelope = publishEnvelope(TestTickets.received(), HMAC_SHA1);

        assertThat(refusal(envelope.replace("sip:Alice@", "sip:Malice@"), PROOF, NOW))
                .isEqualTo(TicketRefusal.SIGNATURE_WRONG);
        assertThat(
                        refusal(
                                envelope.replace("WINDOWS", "")
                                        .replace("saml:Audience>", "saml:Other>"),
                                PROOF,
                                NOW))
                .isEqualTo(TicketRefusal.SIGNATURE_WRONG);
    }

    @Test
    void a_proof_with_another_key_or_over_another_lifetime_does_not_hold() throws Exception {
        var received = TestTickets.received();
        var stolen =
                new ReceivedTicket(
                        received.assertion(),
                        received.assertionId(),
                        received.lifetime(),
                        received.expires(),
                        ProofKey.derive(TestTickets.SERVER_ENTROPY, TestTickets.SERVER_ENTROPY));

        assertThat(refusal(publishEnvelope(stolen, HMAC_SHA256), PROOF, NOW))
                .isEqualTo(TicketRefusal.PROOF_WRONG);
        assertThat(refusal(stretched(publishEnvelope(received, HMAC_SHA1)), PROOF, NOW))
                .isEqualTo(TicketRefusal.PROOF_WRONG);
    }

    @Test
    void a_timestamp_that_ended_is_refused_though_the_ticket_lives() throws Exception {
        var received = TestTickets.received();
        var lifetime = received.lifetime().replace("T18:00:00Z", "T10:05:00Z");
        var brief =
                new ReceivedTicket(
                        received.assertion(),
                        received.assertionId(),
                        lifetime,
                        received.expires(),
                        received.proofKey());

        assertThat(refusal(publishEnvelope(brief, HMAC_SHA1), PROOF, NOW.plusSeconds(600)))
                .isEqualTo(TicketRefusal.TIMESTAMP_EXPIRED);
    }

    private static String stretched(String envelope) {
        return envelope.replaceFirst("(<wsu:Timestamp.*?)T18:00:00Z", "$1T19:00:00Z");
    }

    private static TicketCheck check(String envelope, TicketExpectation expectation, Instant now)
            throws MalformedSoapException {
        return TestTickets.VERIFIER.check(soap(envelope), expectation, now);
    }

    private static TicketRefusal refusal(
            String envelope, TicketExpectation expectation, Instant now)
            throws MalformedSoapException {
        return refusal(check(envelope, expectation, now));
    }

    private static TicketRefusal refusal(TicketCheck check) {
        assertThat(check).isInstanceOf(TicketCheck.Refused.class);
        return ((TicketCheck.Refused) check).refusal();
    }
}
