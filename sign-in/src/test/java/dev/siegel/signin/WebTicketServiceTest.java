package dev.siegel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.DirectoryUnavailable;
import dev.siegel.protocols.soap.ReceivedTicket;
import dev.siegel.signin.http.RawClient.Answer;
import dev.siegel.signin.http.WebLimits;
import dev.siegel.signin.limit.Rate;
import dev.siegel.signin.limit.SignInRates;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@code POST /WebTicket/WebTicketService.svc} answers to everything but the ordinary request.
 */
class WebTicketServiceTest {
    private static final String ENDPOINT = TestingWebServices.ADDRESSES.proofSha1();
    private static final String PATH =
            SipeClient.path(TestingWebServices.ADDRESSES.ticketService());

    private TestingWebServices services;

    @BeforeEach
    void start() throws Exception {
        services = TestingWebServices.start();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void the_first_answer_offers_a_bare_ntlm() throws Exception {
        try (var http = services.connect()) {
            var answer = http.post(PATH, "<any/>");

            assertUnauthorized(answer);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer_after_the_same_check()
            throws Exception {
        var wrong = ask("EXAMPLE\\alice", "wrong", "sip:alice@example.com");
        var unknown = ask("EXAMPLE\\nobody", "wrong", "sip:alice@example.com");

        assertUnauthorized(wrong);
        assertThat(unknown.headers().stream().filter(line -> !line.startsWith("date")).toList())
                .isEqualTo(
                        wrong.headers().stream().filter(line -> !line.startsWith("date")).toList());
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(services.directory.asked).hasValue(2);
    }

    @Test
    void a_proof_is_good_for_one_request_only() throws Exception {
        try (var http = services.connect();
                var sipe = services.sipe()) {
            var granted = sipe.requestTicket(http, sipe.request(ENDPOINT, SipeClient.ENTROPY));
            var next = http.post(PATH, sipe.request(ENDPOINT, SipeClient.ENTROPY));

            assertThat(granted.status()).isEqualTo(200);
            assertUnauthorized(next);
        }
    }

    @Test
    void ntlm_messages_out_of_order_or_broken_are_unauthorized() throws Exception {
        var authenticate = "TlRMTVNTUAADAAAA";
        try (var http = services.connect()) {
            for (var token :
                    new String[] {
                        authenticate, "!!!!", "", "AAAA", "TlRMTVNTUAAC", "A".repeat(9000)
                    }) {
                assertUnauthorized(http.post(PATH, "<any/>", "Authorization: NTLM " + token));
            }
        }
    }

    @Test
    void a_proof_cannot_be_taken_to_another_connection() throws Exception {
        try (var http = services.connect();
                var other = services.connect();
                var sipe = services.sipe()) {
            http.post(PATH, "", "Authorization: NTLM " + NtlmMessages.negotiate());
            var elsewhere = other.post(PATH, "", "Authorization: NTLM " + NtlmMessages.negotiate());
            var proof =
                    NtlmMessages.authenticate(elsewhere.header("WWW-Authenticate").orElseThrow());

            assertUnauthorized(http.post(PATH, "", "Authorization: NTLM " + proof));
            assertThat(sipe.ticketFor(ENDPOINT).assertion()).isNotEmpty();
        }
    }

    @Test
    void a_valid_account_that_is_no_user_of_the_pool_is_403_with_28000() throws Exception {
        services.pool.users.delete(services.alice.id());

        var answer = ask("sip:alice@example.com");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(diagnostics(answer)).startsWith("28000;source=\"pool01.example.com\";reason=\"");
    }

    @Test
    void a_disabled_user_is_403_with_28000() throws Exception {
        services.pool.users.update(services.alice.withEnabled(false));

        assertThat(diagnostics(ask("sip:alice@example.com"))).startsWith("28000;");
    }

    @Test
    void windows_authentication_switched_off_is_403_with_28029() throws Exception {
        var switches = new FixedSwitches(false, true);
        try (var off =
                        TestingWebServices.start(
                                switches, WebLimits.DEFAULTS, SignInRates.DEFAULTS);
                var http = off.connect()) {
            var answer = http.post(PATH, "<any/>");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(diagnostics(answer)).startsWith("28029;");
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void a_switch_is_felt_by_the_next_request_and_may_depend_on_the_address() throws Exception {
        var blocked = new AtomicReference<Predicate<InetAddress>>(_ -> false);
        var switches =
                new AuthenticationSwitches() {
                    @Override
                    public boolean windows(InetAddress client) {
                        return !Objects.requireNonNull(blocked.get()).test(client);
                    }

                    @Override
                    public boolean certificates() {
                        return true;
                    }
                };
        try (var changing =
                        TestingWebServices.start(
                                switches, WebLimits.DEFAULTS, SignInRates.DEFAULTS);
                var http = changing.connect()) {
            int before = http.post(PATH, "<any/>").status();
            blocked.set(InetAddress::isLoopbackAddress);
            int off = http.post(PATH, "<any/>").status();
            blocked.set(client -> !client.isLoopbackAddress());
            int elsewhere = http.post(PATH, "<any/>").status();

            assertThat(List.of(before, off, elsewhere)).containsExactly(401, 403, 401);
        }
    }

    @Test
    void a_claim_of_another_user_is_a_fault_in_the_known_words() throws Exception {
        services.pool.user("sip:bob@example.com");

        for (var claim :
                new String[] {
                    "sip:bob@example.com", "sip:nobody@example.com", "no address at all"
                }) {
            var answer = ask(claim);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains(
                            "The SIP URI in the claim type requirements of the web ticket request does not match the"
                                    + " SIP URI associated with the presented credentials.");
        }
    }

    @Test
    void a_claim_in_another_spelling_is_ones_own() throws Exception {
        assertThat(ask("SIP:ALICE@EXAMPLE.COM").status()).isEqualTo(200);
    }

    @Test
    void a_ticket_for_a_service_that_is_not_ours_is_a_fault_with_28077() throws Exception {
        try (var sipe = services.sipe()) {
            var answer =
                    sipe.requestTicket(
                            sipe.request("https://elsewhere.example.com/x", SipeClient.ENTROPY));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("a:InvalidScope")
                    .contains("<ErrorId>28077</ErrorId>");
        }
    }

    @Test
    void a_request_that_cannot_be_read_is_a_fault() throws Exception {
        try (var sipe = services.sipe()) {
            for (var body :
                    new String[] {
                        "",
                        "not XML",
                        "<a/>",
                        sipe.request(ENDPOINT, SipeClient.ENTROPY)
                                .replace("trust/Issue", "trust/Renew"),
                        sipe.request(ENDPOINT, SipeClient.ENTROPY)
                                .replace(
                                        "<?xml version=\"1.0\"?>",
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"),
                    }) {
                var answer = sipe.requestTicket(body);

                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.body()).contains("a:InvalidRequest");
            }
        }
    }

    @Test
    void a_wished_lifetime_shortens_the_ticket() throws Exception {
        var wish =
                "<wst:Lifetime><wsu:Created>2026-03-01T10:00:00Z</wsu:Created>"
                        + "<wsu:Expires>2026-03-01T10:15:00Z</wsu:Expires></wst:Lifetime>";
        try (var sipe = services.sipe()) {
            var request =
                    sipe.request(ENDPOINT, SipeClient.ENTROPY)
                            .replace("<wst:Entropy>", wish + "<wst:Entropy>");

            var ticket =
                    ReceivedTicket.cutFrom(sipe.requestTicket(request).body(), SipeClient.ENTROPY);

            assertThat(ticket.expires())
                    .isEqualTo(services.pool.clock.instant().plus(Duration.ofMinutes(15)));
        }
    }

    @Test
    void a_database_or_directory_that_is_away_is_503_and_then_all_is_well_again() throws Exception {
        services.outages.begin();
        assertUnavailable(ask("sip:alice@example.com"));
        services.outages.end();

        services.directory.breakDown(new DirectoryUnavailable("no domain controller answers"));
        assertUnavailable(ask("sip:alice@example.com"));
        services.directory.recover();

        assertThat(ask("sip:alice@example.com").status()).isEqualTo(200);
    }

    @Test
    void a_bug_in_a_collaborator_shows_nothing_of_the_inside() throws Exception {
        services.directory.breakDown(new IllegalStateException("secret detail"));

        var answer = ask("sip:alice@example.com");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).startsWith("Internal error").doesNotContain("secret");
    }

    @Test
    void wrong_passwords_of_one_account_are_slowed_down_without_asking_the_directory()
            throws Exception {
        var rates =
                new SignInRates(
                        SignInRates.DEFAULTS.address(),
                        new Rate(3, Duration.ofMinutes(1)),
                        SignInRates.DEFAULTS.device());
        try (var strict =
                TestingWebServices.start(
                        AuthenticationSwitches.allOn(), WebLimits.DEFAULTS, rates)) {
            for (int i = 0; i < 3; i++) {
                assertUnauthorized(ask(strict, "EXAMPLE\\alice", "wrong", "sip:alice@example.com"));
            }
            var slowed =
                    ask(
                            strict,
                            "EXAMPLE\\Alice",
                            TestingWebServices.PASSWORD,
                            "sip:alice@example.com");
            strict.pool.clock.advance(Duration.ofMinutes(1));
            var later =
                    ask(
                            strict,
                            "EXAMPLE\\alice",
                            TestingWebServices.PASSWORD,
                            "sip:alice@example.com");

            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.header("Retry-After")).contains("60");
            assertThat(later.status()).isEqualTo(200);
            assertThat(strict.directory.asked).hasValue(4);
        }
    }

    private Answer ask(String claim) throws Exception {
        return ask("EXAMPLE\\alice", TestingWebServices.PASSWORD, claim);
    }

    private Answer ask(String login, String password, String claim) throws Exception {
        return ask(services, login, password, claim);
    }

    private static Answer ask(
            TestingWebServices services, String login, String password, String claim)
            throws Exception {
        try (var sipe = new SipeClient(services.connect(), login, password, claim)) {
            return sipe.requestTicket(sipe.request(ENDPOINT, SipeClient.ENTROPY));
        }
    }

    private static void assertUnauthorized(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("NTLM");
        assertThat(diagnostics(answer))
                .isEqualTo(
                        "28020;source=\"pool01.example.com\";reason=\"No valid security token.\";faultcode=\"wsse:FailedAuthentication\"");
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
    }

    private static String diagnostics(Answer answer) {
        return answer.header("X-Ms-diagnostics").orElseThrow();
    }
}
