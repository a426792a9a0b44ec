package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeClient;
import dev.siegel.endtoend.sipe.SipeTransport;
import dev.siegel.endtoend.wire.HandWrittenSip;
import dev.siegel.endtoend.wire.RawConnection;
import dev.siegel.endtoend.wire.RecordingRelay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the registrar does with peers that keep to no rule. A real client is signed in beside them.
 */
class BadSipIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static RunningPool pool;
    private static PoolUser user;
    private static SipeClient neighbour;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("bad-sip").start();
        user = PoolUser.create(pool, "neighbour");
        neighbour = user.signedIn("desk");
    }

    @AfterEach
    void the_neighbour_is_untouched() {
        assertThat(neighbour.isSignedIn()).isTrue();
        assertThat(user.certificates()).hasSize(1);
    }

    @AfterAll
    static void stopPool() {
        neighbour.close();
        pool.close();
    }

    @Test
    void an_endless_head_is_cut_off() throws Exception {
        // given
        try (var connection = RawConnection.tcp(pool.ports().sipTcp())) {
            connection.send("REGISTER sip:example.com SIP/2.0\r\nX: ");

            // when
            boolean refused = connection.isRefusedWithin(SOON, new byte[8192]);

            // then
            assertThat(refused).isTrue();
        }
    }

    @Test
    void endless_header_lines_are_cut_off() throws Exception {
        // given
        byte[] lines = "X-Line: value\r\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
        try (var connection =
                RawConnection.tls(pool.ports().sipTls(), pool.certificateAuthority())) {
            connection.send("REGISTER sip:example.com SIP/2.0\r\n");

            // when
            boolean refused = connection.isRefusedWithin(SOON, lines);

            // then
            assertThat(refused).isTrue();
        }
    }

    @Test
    void a_body_over_the_limit_ends_the_connection_before_it_is_sent() throws IOException {
        // given
        String message =
                HandWrittenSip.register("nobody@example.com")
                        .replace("Content-Length: 0", "Content-Length: 131073");

        // when
        try (var connection = RawConnection.tcp(pool.ports().sipTcp())) {
            connection.send(message);

            // then
            assertThat(connection.isClosedWithin(SOON)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "zero", "99999999999999999999", "0\r\nContent-Length: 5"})
    void a_length_that_is_none_ends_the_connection(String length) throws IOException {
        // given
        String message =
                HandWrittenSip.register("nobody@example.com")
                        .replace("Content-Length: 0", "Content-Length: " + length);

        // when
        try (var connection = RawConnection.tcp(pool.ports().sipTcp())) {
            connection.send(message);

            // then
            assertThat(connection.isClosedWithin(SOON)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "REGISTER sip:example.com SIP/9.9\r\n\r\n",
                "REGISTER\r\n\r\n"
            })
    void what_is_no_sip_ends_the_connection(String message) throws IOException {
        // given
        try (var connection = RawConnection.tcp(pool.ports().sipTcp())) {

            // when
            connection.send(message);

            // then
            assertThat(connection.isClosedWithin(SOON)).isTrue();
        }
    }

    @Test
    void an_unknown_user_is_challenged_like_anybody() throws IOException {
        // given
        String unknown = HandWrittenSip.register("nobody@example.com");
        String known = HandWrittenSip.register(user.address());

        // when
        String toUnknown = answer(unknown);
        String toKnown = answer(known);

        // then
        assertThat(toUnknown).startsWith("SIP/2.0 401 ").contains("TLS-DSK realm=");
        assertThat(shape(toUnknown.replace("nobody", user.name()))).isEqualTo(shape(toKnown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "FgMBAAUBAAABAA==", "not base64 at all", "FgMB//8="})
    void a_client_hello_of_garbage_is_refused_without_handshake_data(String data)
            throws IOException {
        // given
        String targetName =
                parameter(answer(HandWrittenSip.register(user.address())), "targetname");
        String message =
                HandWrittenSip.authorized(
                        user.address(),
                        "TLS-DSK qop=\"auth\", realm=\"SIP Communications Service\","
                                + " targetname=\"%s\", gssapi-data=\"%s\", version=4"
                                        .formatted(targetName, data));

        // when
        String answer = answer(message);

        // then
        assertThat(answer).startsWith("SIP/2.0 401 ").doesNotContain("gssapi-data");
    }

    @Test
    void a_replayed_signed_request_is_refused() throws IOException {
        // given
        PoolUser replayed = PoolUser.create(pool, "replayed");
        try (var relay = new RecordingRelay(pool.ports().sipTcp());
                var client =
                        SipeClient.start(
                                replayed.account("desk", SipeTransport.TCP)
                                        .server("localhost:" + relay.port()))) {
            client.awaitSignedIn();
            String signed =
                    relay.messages().stream()
                            .filter(message -> message.contains(" response=\""))
                            .findFirst()
                            .orElseThrow();

            // when
            String answer = answer(signed);

            // then
            assertThat(signed).startsWith("REGISTER ");
            assertThat(answer).startsWith("SIP/2.0 401 ").doesNotContain("gssapi-data");
            assertThat(client.isSignedIn()).isTrue();
        }
    }

    @Test
    void a_thousand_silent_connections_keep_nobody_out() throws IOException {
        // given
        List<RawConnection> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                silent.add(RawConnection.tcp(pool.ports().sipTcp()));
                silent.add(RawConnection.tcp(pool.ports().sipTls()));
                silent.add(RawConnection.tcp(pool.ports().webServices()));
                silent.add(RawConnection.tcp(pool.ports().api()));
            }
            PoolUser late = PoolUser.create(pool, "late");

            // when
            try (var client = late.signedIn("desk")) {

                // then
                assertThat(client.isSignedIn()).isTrue();
                assertThat(late.certificates()).hasSize(1);
            }
        } finally {
            for (RawConnection connection : silent) {
                connection.close();
            }
        }
    }

    private static String answer(String message) throws IOException {
        try (var connection = RawConnection.tcp(pool.ports().sipTcp())) {
            connection.send(message);
            return connection.readHead(SOON);
        }
    }

    private static String parameter(String head, String name) {
        int start = head.indexOf(name + "=\"") + name.length() + 2;
        return head.substring(start, head.indexOf('"', start));
    }

    /** An answer without what is different each time. */
    private static String shape(String answer) {
        return answer.replaceAll("(Date: |tag=|ms-received-port=|ms-received-cid=)[^;\r]*", "$1");
    }
}
