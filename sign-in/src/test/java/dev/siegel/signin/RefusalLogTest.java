package dev.siegel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.protocols.soap.SignatureSuite;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each refusal is one line that names its cause, and no line holds a password, a ticket or a key.
 */
class RefusalLogTest {
    private static final String ENDPOINT = TestingWebServices.ADDRESSES.proofSha1();

    private final Logger logger = Logger.getLogger("dev.siegel.signin");
    private final Lines lines = new Lines();
    private TestingWebServices services;

    @BeforeEach
    void start() throws Exception {
        logger.addHandler(lines);
        services = TestingWebServices.start();
    }

    @AfterEach
    void stop() {
        services.close();
        logger.removeHandler(lines);
    }

    @Test
    void a_wrong_password_is_one_line_with_name_cause_and_address() throws Exception {
        try (var sipe =
                new SipeClient(
                        services.connect(), "EXAMPLE\\alice", "wr0ng", "sip:alice@example.com")) {
            sipe.requestTicket(sipe.request(ENDPOINT, SipeClient.ENTROPY));
        }

        assertThat(lines.all())
                .containsExactly(
                        "web ticket refused: wrong password, for EXAMPLE\\alice from 127.0.0.1");
    }

    @Test
    void a_name_cannot_forge_a_line() throws Exception {
        try (var sipe =
                new SipeClient(
                        services.connect(), "EXAMPLE\\al\r\nice", "x", "sip:alice@example.com")) {
            sipe.requestTicket(sipe.request(ENDPOINT, SipeClient.ENTROPY));
        }

        assertThat(lines.all())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    }

    @Test
    void refusals_on_the_way_to_a_certificate_name_their_causes_and_nothing_secret()
            throws Exception {
        try (var sipe = services.sipe()) {
            var ticket = sipe.ticketFor(ENDPOINT);
            var envelope = sipe.envelope(ENDPOINT, ticket, SignatureSuite.HMAC_SHA1);
            sipe.publish(ENDPOINT, envelope.replace("sip:Alice@", "sip:Malice@"));
            sipe.publish(TestingWebServices.ADDRESSES.proof(), ticket);
            sipe.publish(ENDPOINT, envelope.replace("Entity=\"Alice@", "Entity=\"bob@"));
            sipe.publish(ENDPOINT, "<broken");
            services.pool.users.update(services.alice.withEnabled(false));
            sipe.publish(ENDPOINT, ticket);

            assertThat(lines.all())
                    .satisfiesExactly(
                            line ->
                                    assertThat(line)
                                            .startsWith("certificate refused: SIGNATURE_WRONG"),
                            line ->
                                    assertThat(line)
                                            .startsWith("certificate refused: WRONG_AUDIENCE"),
                            line ->
                                    assertThat(line)
                                            .startsWith(
                                                    "certificate refused: ENTITY_OF_ANOTHER_USER"),
                            line ->
                                    assertThat(line)
                                            .startsWith("certificate refused: not acceptable XML"),
                            line ->
                                    assertThat(line)
                                            .startsWith("certificate refused: USER_DISABLED"))
                    .allSatisfy(line ->
                            assertThat(line).doesNotContain("<saml", TestingWebServices.PASSWORD));
        }
    }

    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        List<String> all() {
            return lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
