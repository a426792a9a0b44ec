package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String START =
            """
            REGISTER sip:example.com SIP/2.0
            Via: SIP/2.0/tcp 192.0.2.10:40123
            From: <sip:alice@example.com>;tag=1;epid=4a46e2b58881
            To: <sip:alice@example.com>
            Call-ID: id
            CSeq: 1 REGISTER
            """;

    private final RegistrarFixture fixture = new RegistrarFixture();
    private final TestingPool pool = fixture.pool;
    private final User alice = pool.user("sip:alice@example.com");
    private final TestingDevice neighbour = fixture.device(alice);
    private final TestingDevice bad =
            new TestingDevice("sip:x@example.com", "ee", new byte[1], fixture.registrar.port());

    BadInputTest() {
        neighbour.signIn();
    }

    @AfterEach
    void close() {
        assertThat(neighbour.exchange(neighbour.sign(neighbour.register())).status())
                .isEqualTo(200);
        assertThat(pool.registrations.of(alice.id())).hasSize(1);
        neighbour.close();
        bad.close();
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|no colon",
                "400|Content-Length: -1",
                "400|Content-Length: 1 / Content-Length: 2",
                "400|Content-Type: text/plain",
                "413|Content-Length: 131073",
                "413|Content-Length: 99999999999"
            })
    void a_message_that_is_none_gets_its_answer_and_the_connection_ends(int status, String rest) {
        bad.send(START + rest.replace(" / ", "\n") + "\n\n");

        SipResponse answer = (SipResponse) bad.receive();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.callId()).isEqualTo("id");
        assertThat(answer.headers().has("ms-diagnostics")).isTrue();
        assertThat(bad.isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\n\n", "\u0000", "nothing\n\n", "A B SIP/2.0\nC\n\n"})
    void garbage_gets_a_bare_400(String garbage) {
        bad.send(garbage);

        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(400);
        assertThat(bad.isClosed()).isTrue();
    }

    @Test
    void a_client_hello_on_the_plain_port_ends_the_connection() {
        bad.send(HexFormat.of().parseHex("160301003501000031030100"));

        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(400);
        assertThat(bad.isClosed()).isTrue();
    }

    @Test
    void what_came_before_the_garbage_is_answered() {
        byte[] register = bad.register().encode();
        byte[] both = Arrays.copyOf(register, register.length + 1);

        bad.send(both);

        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(401);
        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(400);
        assertThat(bad.isClosed()).isTrue();
    }

    @Test
    void garbage_from_a_client_that_sends_nothing_more_gets_its_answer_too() {
        bad.send("nothing\n\n");
        bad.endOutput();

        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(400);
        assertThat(bad.isClosed()).isTrue();
    }

    @Test
    void another_version_gets_505() {
        bad.send(START.replace("SIP/2.0\nVia", "SIP/3.0\nVia") + "\n");

        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(505);
    }

    @Test
    void an_endless_header_gets_513() {
        bad.send(START + "Subject: " + "x".repeat(70_000));

        SipResponse answer = (SipResponse) bad.receive();

        assertThat(answer.status()).isEqualTo(513);
        assertThat(answer.callId()).isEqualTo("id");
        assertThat(bad.isClosed()).isTrue();
    }

    @Test
    void line_ends_for_ever_are_borne_in_no_space() {
        for (int i = 0; i < 200; i++) {
            bad.send("\n".repeat(5000));
        }

        assertThat(bad.exchange(bad.register()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Via", "From", "To", "Call-ID", "CSeq"})
    void a_request_without_a_header_it_needs_gets_400_and_the_connection_goes_on(String name) {
        SipResponse answer = bad.exchange(bad.register().without(name));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(bad.exchange(bad.register()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From|<sip:alice",
                "From|<tel:+491>;tag=1;epid=aa",
                "From|<sip:alice@example.com>;tag=1;epid=12345678901234567890",
                "CSeq|1 INVITE",
                "CSeq|x REGISTER",
                "Contact|<sip:a@b>;+sip.instance=\"<urn:uuid:none>\"",
                "Authorization|TLS-DSK realm",
                "Expires|soon"
            })
    void a_header_that_is_none_gets_400_and_the_connection_goes_on(String name, String value) {
        SipRequest register = bad.register();

        SipResponse answer = bad.exchange(register.withOnly(name, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(bad.exchange(bad.register()).status()).isEqualTo(401);
    }

    @Test
    void a_message_cut_off_by_the_end_of_the_connection_does_nothing() {
        byte[] register = bad.register().encode();
        bad.send(Arrays.copyOf(register, register.length - 1));

        bad.close();

        Await.until(() -> fixture.registrar.connections() == 1);
    }

    @Test
    void messages_in_single_bytes_are_messages() {
        for (byte octet : bad.register().encode()) {
            bad.send(new byte[] {octet});
        }

        assertThat(((SipResponse) bad.receive()).status()).isEqualTo(401);
    }

    @Test
    void a_thousand_messages_at_once_are_answered_in_order() {
        neighbour.signIn();
        var requests = new ByteArrayOutputStream();
        List<SipRequest> sent = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            SipRequest request = neighbour.sign(neighbour.request("OPTIONS"));
            sent.add(request);
            requests.writeBytes(request.encode());
        }

        neighbour.send(requests.toByteArray());

        for (SipRequest request : sent) {
            assertThat(neighbour.receive().cseq()).isEqualTo(request.cseq());
        }
    }

    @Test
    void an_answer_from_the_client_is_ignored() {
        bad.send("SIP/2.0 200 OK\nContent-Length: 0\n\n");

        assertThat(bad.exchange(bad.register()).status()).isEqualTo(401);
    }

    @Test
    void a_thousand_silent_connections_hurt_nobody() throws Exception {
        var limits =
                new RegistrarLimits(
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(15),
                        200,
                        32);
        List<Socket> silent = new ArrayList<>();
        try (RegistrarFixture crowded = new RegistrarFixture(limits)) {
            User user = crowded.pool.user("sip:alice@example.com");
            try (TestingDevice early = crowded.device(user)) {
                early.signIn();
                for (int i = 0; i < 1000; i++) {
                    silent.add(TestingDevice.connected(crowded.registrar.port()));
                }
                try (TestingDevice late = crowded.device(user, "2385f4c267")) {
                    assertThat(late.signIn().status()).isEqualTo(200);
                    assertThat(early.exchange(early.sign(early.register())).status())
                            .isEqualTo(200);
                    Await.until(() -> crowded.registrar.connections() <= 202);
                }
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }
}
