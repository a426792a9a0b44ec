package dev.siegel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.testing.Requests;
import dev.siegel.protocols.soap.Octets;
import dev.siegel.protocols.soap.ProofKey;
import dev.siegel.protocols.soap.ReceivedTicket;
import dev.siegel.protocols.soap.SignatureSuite;
import dev.siegel.protocols.soap.WebTicketResponse;
import dev.siegel.signin.http.RawClient.Answer;
import dev.siegel.signin.http.WebLimits;
import dev.siegel.signin.limit.Rate;
import dev.siegel.signin.limit.SignInRates;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import dev.siegel.signin.webticket.SignedTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the certificate provisioning endpoints answer to everything but the ordinary request. */
class ProvisioningServiceTest {
    private static final String ENDPOINT = TestingWebServices.ADDRESSES.proofSha1();

    private TestingWebServices services;
    private SipeClient sipe;
    private ReceivedTicket ticket;

    @BeforeEach
    void start() throws Exception {
        services = TestingWebServices.start();
        sipe = services.sipe();
        ticket = sipe.ticketFor(ENDPOINT);
    }

    @AfterEach
    void stop() throws Exception {
        sipe.close();
        services.close();
    }

    @Test
    void a_request_without_security_header_is_28020() throws Exception {
        var security = "<wsse:Security>.*</wsse:Security>";

        assertFault(
                sipe.publish(ENDPOINT, envelope().replaceAll(security, "")),
                28020,
                "a:FailedAuthentication");
    }

    @Test
    void a_garbled_ticket_or_a_wrong_signature_or_proof_is_28032() throws Exception {
        var envelope = envelope();
        var elsewhere = with(ProofKey.derive(SipeClient.ENTROPY, SipeClient.ENTROPY));

        for (var body :
                new String[] {
                    envelope.replace("sip:Alice@example.com</saml", "sip:Malice@example.com</saml"),
                    envelope.replace("saml:AudienceRestrictionCondition", "saml:Other"),
                    envelope.replaceFirst("<SignatureValue>....", "<SignatureValue>AAAA"),
                    sipe.envelope(ENDPOINT, elsewhere, SignatureSuite.HMAC_SHA1),
                }) {
            assertFault(sipe.publish(ENDPOINT, body), 28032, "a:InvalidSecurityToken");
        }
        assertNothingPublished();
    }

    @Test
    void a_wrapped_signature_is_28032() throws Exception {
        var envelope = envelope();
        var timestamp =
                envelope.substring(
                        envelope.indexOf("<wsu:Timestamp"), envelope.indexOf("<saml:Assertion"));
        var later = timestamp.replace("T18:00", "T23:00").replace("\"timestamp\"", "\"other\"");

        var doubled =
                envelope.replace(timestamp, later + "<wrap xmlns=\"\">" + timestamp + "</wrap>");

        assertFault(sipe.publish(ENDPOINT, doubled), 28032, "a:InvalidSecurityToken");
        assertNothingPublished();
    }

    @Test
    void an_expired_ticket_is_28033() throws Exception {
        services.pool.clock.advance(Duration.ofHours(8).plusMinutes(5));

        assertFault(sipe.publish(ENDPOINT, ticket), 28033, "a:InvalidSecurityToken");
    }

    @Test
    void a_ticket_of_an_earlier_key_is_28072() throws Exception {
        var rolled =
                new SignedTickets(
                        TestingWebServices.keys("k0"), TestingWebServices.ADDRESSES.ticketIssuer());

        assertFault(sipe.publish(ENDPOINT, signedBy(rolled)), 28072, "a:InvalidSecurityToken");
    }

    @Test
    void a_ticket_replayed_at_another_endpoint_is_28077() throws Exception {
        for (var other :
                new String[] {
                    TestingWebServices.ADDRESSES.proof(), TestingWebServices.ADDRESSES.bearer()
                }) {
            assertFault(sipe.publish(other, ticket), 28077, "a:InvalidSecurityToken");
        }
    }

    @Test
    void a_bearer_ticket_is_28029_on_a_proof_port_and_good_on_its_own() throws Exception {
        var bearerPort = TestingWebServices.ADDRESSES.bearer();
        var onProof = sipe.bearerTicketFor(ENDPOINT);
        var onBearer = sipe.bearerTicketFor(bearerPort);

        assertFault(sipe.publish(ENDPOINT, onProof), 28029, "a:FailedAuthentication");
        assertThat(sipe.publish(bearerPort, onBearer).status()).isEqualTo(200);
    }

    @Test
    void an_entity_that_is_not_the_tickets_user_is_28032() throws Exception {
        services.pool.user("sip:bob@example.com");

        for (var entity : new String[] {"bob@example.com", "sip:bob@example.com", "no address"}) {
            var body =
                    sipe.envelope(
                            ENDPOINT,
                            ticket,
                            SignatureSuite.HMAC_SHA1,
                            entity,
                            sipe.signingRequest());
            assertFault(sipe.publish(ENDPOINT, body), 28032, "a:InvalidSecurityToken");
        }
    }

    @Test
    void a_device_id_that_is_missing_or_no_uuid_is_a_client_fault() throws Exception {
        var given = "DeviceId=\"{" + SipeClient.DEVICE + "}\"";

        for (var wrong : new String[] {"", "DeviceId=\"\"", "DeviceId=\"{no-uuid}\""}) {
            assertClientFault(sipe.publish(ENDPOINT, envelope().replace(given, wrong)));
        }
    }

    @Test
    void a_certificate_request_that_breaks_the_rules_is_a_client_fault() throws Exception {
        var good = sipe.signingRequest().toByteArray();
        var tampered = good.clone();
        tampered[good.length - 1] ^= 1;

        for (var request :
                new Octets[] {
                    Octets.of(new byte[] {1, 2, 3}),
                    Octets.of(tampered),
                    Octets.of(Requests.pkcs10("bob@example.com").bytes())
                }) {
            var body =
                    sipe.envelope(
                            ENDPOINT,
                            ticket,
                            SignatureSuite.HMAC_SHA1,
                            "alice@example.com",
                            request);
            assertClientFault(sipe.publish(ENDPOINT, body));
        }
        assertNothingPublished();
    }

    @Test
    void a_disabled_user_is_28000() throws Exception {
        services.pool.users.update(services.alice.withEnabled(false));

        assertFault(sipe.publish(ENDPOINT, ticket), 28000, "a:FailedAuthentication");
    }

    @Test
    void certificate_authentication_switched_off_is_28029() throws Exception {
        try (var off =
                        TestingWebServices.start(
                                new FixedSwitches(true, false),
                                WebLimits.DEFAULTS,
                                SignInRates.DEFAULTS);
                var client = off.sipe()) {
            assertFault(
                    client.publish(ENDPOINT, client.ticketFor(ENDPOINT)),
                    28029,
                    "a:FailedAuthentication");
        }
    }

    @Test
    void a_ticket_from_before_a_revoke_asks_for_a_new_one_and_that_works() throws Exception {
        var revoked = services.alice.withProofNotBefore(services.pool.clock.instant());
        services.pool.users.update(revoked);
        assertFault(sipe.publish(ENDPOINT, ticket), 28033, "a:InvalidSecurityToken");

        services.pool.clock.advance(Duration.ofMillis(1));

        assertThat(sipe.publish(ENDPOINT, sipe.ticketFor(ENDPOINT)).status()).isEqualTo(200);
    }

    @Test
    void a_database_that_is_away_is_503_and_then_all_is_well_again() throws Exception {
        services.outages.begin();
        var away = sipe.publish(ENDPOINT, ticket);
        services.outages.end();

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isPresent();
        assertThat(sipe.publish(ENDPOINT, ticket).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_cannot_be_read_is_a_client_fault() throws Exception {
        var bomb =
                "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
                        + IntStream.range(1, 12)
                                .mapToObj(i ->
                                        "<!ENTITY e%d \"%s\">"
                                                .formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
                                .collect(Collectors.joining())
                        + "]><a>&e11;</a>";
        var file = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><a>&f;</a>";

        for (var body : new String[] {"", "no XML", bomb, file, envelope().substring(0, 900)}) {
            assertClientFault(sipe.publish(ENDPOINT, body));
        }
    }

    @Test
    void a_device_that_asks_again_and_again_is_slowed_down() throws Exception {
        var rates =
                new SignInRates(
                        SignInRates.DEFAULTS.address(),
                        SignInRates.DEFAULTS.account(),
                        new Rate(2, Duration.ofMinutes(1)));
        try (var strict =
                        TestingWebServices.start(
                                AuthenticationSwitches.allOn(), WebLimits.DEFAULTS, rates);
                var client = strict.sipe()) {
            var good = client.ticketFor(ENDPOINT);

            var statuses =
                    new int[] {
                        client.publish(ENDPOINT, good).status(),
                        client.publish(ENDPOINT, good).status(),
                        client.publish(ENDPOINT, good).status()
                    };

            assertThat(statuses).containsExactly(200, 200, 429);
        }
    }

    @Test
    void two_publishes_at_once_for_one_device_both_answer_and_one_certificate_stays()
            throws Exception {
        try (var other = services.sipe()) {
            var answers =
                    Stream.of(sipe, other)
                            .parallel()
                            .map(client -> publishQuietly(client))
                            .map(Answer::status)
                            .toList();

            assertThat(answers).containsExactly(200, 200);
            assertThat(services.pool.certificates.currentOf(services.alice.id())).hasSize(1);
            assertThat(services.pool.certificates.allOf(services.alice.id())).hasSize(2);
        }
    }

    @Test
    void ten_clients_of_one_address_at_once_all_get_their_certificate() {
        var statuses = IntStream.range(0, 10).parallel().map(_ -> signInQuietly()).boxed().toList();

        assertThat(statuses).hasSize(10).containsOnly(200);
    }

    @Test
    void while_reissue_is_blocked_the_client_is_told_so() throws Exception {
        var until = Instant.parse("9999-01-01T00:00:00Z");
        services.pool.blocks.put(
                List.of(
                        new CertificateBlock(
                                services.alice.id(), null, until, null, "admin", until)));

        var answer = sipe.publish(ENDPOINT, ticket);

        assertFault(answer, 28000, "FailedAuthentication");
        assertThat(answer.body())
                .contains("<Reason>reissue is blocked until 9999-01-01T00:00:00Z</Reason>");
        assertNothingPublished();
    }

    private int signInQuietly() {
        try (var client = services.sipe()) {
            return client.publish(ENDPOINT, client.ticketFor(ENDPOINT)).status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Answer publishQuietly(SipeClient client) {
        try {
            return client.publish(ENDPOINT, ticket);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String envelope() {
        return sipe.envelope(ENDPOINT, ticket, SignatureSuite.HMAC_SHA1);
    }

    private ReceivedTicket with(@Nullable ProofKey key) {
        return new ReceivedTicket(
                ticket.assertion(), ticket.assertionId(), ticket.lifetime(), ticket.expires(), key);
    }

    /** A ticket of alice's as another signer writes it. */
    private ReceivedTicket signedBy(SignedTickets signer) throws Exception {
        var device = DeviceId.of(SipeClient.DEVICE);
        var stated = Requests.ticket(services.alice, device, services.pool.clock.instant());
        var key = ProofKey.derive(SipeClient.ENTROPY, SipeClient.ENTROPY);
        var answer =
                new WebTicketResponse(
                        signer.sign(stated, key),
                        stated.id(),
                        stated.audience(),
                        null,
                        SipeClient.ENTROPY,
                        256,
                        stated.notBefore(),
                        stated.notOnOrAfter());
        return ReceivedTicket.cutFrom(answer.toXml(), SipeClient.ENTROPY);
    }

    private void assertNothingPublished() {
        assertThat(services.pool.certificates.allOf(services.alice.id())).isEmpty();
    }

    private static void assertFault(Answer answer, int id, String code) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(answer.body()).contains("<ErrorId>" + id + "</ErrorId>").contains(code);
    }

    private static void assertClientFault(Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("a:Client</faultcode>").doesNotContain("ErrorId");
    }
}
