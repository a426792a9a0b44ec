package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.Handshakes.client;
import static dev.siegel.protocols.tlsdsk.Handshakes.clientFlight;
import static dev.siegel.protocols.tlsdsk.Handshakes.refused;
import static dev.siegel.protocols.tlsdsk.Handshakes.server;
import static dev.siegel.protocols.tlsdsk.Handshakes.serverFlight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.protocols.tlsdsk.TlsDskServerStep.ClientAuthenticated;
import dev.siegel.protocols.tlsdsk.TlsDskServerStep.Refused;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TlsDskRefusalTest {
    private static final TlsDskClientBehaviour SIPE = TlsDskClientBehaviour.SIPE;
    private static final int FIRST_SUITE = 46;

    @Test
    void a_certificate_that_is_not_admitted_is_refused_before_its_key_is_used() {
        var step = stepAfter(server(certificate -> false), TestIdentity.STRANGER.encoded());

        assertThat(step).isEqualTo(refused(RefusalCause.CERTIFICATE_NOT_ADMITTED));
    }

    @Test
    void the_check_sees_the_certificate_as_presented() {
        var seen = new byte[1][];
        var server =
                server(certificate -> {
                    seen[0] = certificate;
                    return true;
                });

        stepAfter(server, TestIdentity.CLIENT.encoded());

        assertThat(seen[0]).isEqualTo(TestIdentity.CLIENT.encoded());
    }

    @Test
    void what_the_check_throws_reaches_the_caller() {
        var failure = new IllegalStateException("the store is away");
        var server =
                server(certificate -> {
                    throw failure;
                });

        assertThatThrownBy(() -> stepAfter(server, TestIdentity.CLIENT.encoded()))
                .isSameAs(failure);
    }

    @Test
    void a_certificate_without_its_key_is_refused() {
        var step = stepAfter(server(), TestIdentity.STRANGER.encoded());

        assertThat(step).isEqualTo(refused(RefusalCause.PROOF_WRONG));
    }

    @Test
    void a_certificate_without_an_rsa_key_is_refused() {
        var elliptic = TestIdentity.make("alice@example.com", "EC", 256, "SHA256withECDSA");

        var step = stepAfter(server(), elliptic.encoded());

        assertThat(step).isEqualTo(refused(RefusalCause.CERTIFICATE_UNUSABLE));
    }

    @Test
    void a_certificate_that_is_none_is_refused() {
        var step = stepAfter(server(), new byte[] {1, 2, 3});

        assertThat(step).isInstanceOf(Refused.class);
    }

    @Test
    void a_premaster_that_does_not_decrypt_fails_at_finished_as_a_wrong_finished_does() {
        var mismatched =
                TlsDskServerKey.of(
                        TestIdentity.STRANGER.certificate(), TestIdentity.SERVER.privateKey());
        var server = new TlsDskServerHandshake(mismatched, any -> true, Handshakes.RANDOM);

        var undecryptable = stepAfter(server, TestIdentity.CLIENT.encoded());
        var wrongFinished = damagedAtTheEnd();

        assertThat(undecryptable).isEqualTo(refused(RefusalCause.FINISHED_WRONG));
        assertThat(wrongFinished).isEqualTo(undecryptable);
    }

    @Test
    void no_suite_in_common_is_refused() {
        var hello = client(SIPE).hello();
        hello[FIRST_SUITE + 5] = 0x0A;
        hello[FIRST_SUITE + 7] = 0x0A;

        assertThat(server().receive(hello)).isEqualTo(refused(RefusalCause.NO_COMMON_SUITE));
    }

    @Test
    void a_client_below_tls_1_0_is_refused() {
        var hello = client(SIPE).hello();
        hello[10] = 0;

        assertThat(server().receive(hello)).isEqualTo(refused(RefusalCause.NO_COMMON_VERSION));
    }

    @Test
    void a_hello_cut_off_anywhere_is_malformed() {
        var hello = client(SIPE).hello();
        for (int length = 0; length < hello.length; length++) {
            var step = server().receive(Arrays.copyOf(hello, length));

            assertThat(step).as("%d bytes", length).isEqualTo(refused(RefusalCause.MALFORMED));
        }
    }

    @Test
    void a_client_flight_cut_off_anywhere_is_refused() {
        var whole = exchange(server()).flight();
        for (int length = 0; length < whole.length; length += 7) {
            var exchange = exchange(server());

            var step = exchange.server.receive(Arrays.copyOf(exchange.flight, length));

            assertThat(step).as("%d bytes", length).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_client_flight_without_a_certificate_is_refused() {
        var exchange = exchange(server());
        int certificateMessage = 4 + 6 + TestIdentity.CLIENT.encoded().length;
        var rest =
                Arrays.copyOfRange(exchange.flight, 5 + certificateMessage, exchange.flight.length);
        int recordLength = ((exchange.flight[3] & 0xFF) << 8) | (exchange.flight[4] & 0xFF);
        int shortened = recordLength - certificateMessage;
        var flight =
                PseudoRandomFunction.concatenate(
                        new byte[] {22, 3, 1, (byte) (shortened >> 8), (byte) shortened}, rest);

        var step = exchange.server.receive(flight);

        assertThat(step).isEqualTo(refused(RefusalCause.NO_CERTIFICATE));
    }

    @Test
    void nothing_is_taken_after_the_end() {
        var exchange = exchange(server());
        var first = exchange.server.receive(exchange.flight);

        var again = exchange.server.receive(exchange.flight);

        assertThat(first).isInstanceOf(ClientAuthenticated.class);
        assertThat(again).isEqualTo(refused(RefusalCause.OUT_OF_ORDER));
    }

    @Test
    void a_client_flight_first_or_a_hello_twice_is_refused() {
        var stranger = server();
        var twice = client(SIPE);
        var server = server();
        server.receive(twice.hello());

        assertThat(stranger.receive(exchange(server()).flight)).isInstanceOf(Refused.class);
        assertThat(server.receive(twice.hello())).isInstanceOf(Refused.class);
    }

    @Test
    void a_flight_over_the_limit_is_malformed() {
        var flight = new byte[TlsConstants.LONGEST_FLIGHT + 1];

        assertThat(server().receive(flight)).isEqualTo(refused(RefusalCause.MALFORMED));
    }

    @Test
    void a_handshake_message_with_an_absurd_length_is_malformed() {
        var hello = client(SIPE).hello();
        hello[6] = (byte) 0xFF;

        assertThat(server().receive(hello)).isEqualTo(refused(RefusalCause.MALFORMED));
    }

    @Test
    void garbage_is_refused_and_nothing_else() {
        var random = new Random(20261124);
        for (int round = 0; round < 3000; round++) {
            var garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);

            assertThat(server().receive(garbage)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_hello_with_changed_bytes_is_answered_or_refused_but_never_throws() {
        var random = new Random(20261125);
        for (int round = 0; round < 3000; round++) {
            var hello = client(TlsDskClientBehaviour.LYNC).hello();
            hello[random.nextInt(hello.length)] = (byte) random.nextInt();

            assertThat(server().receive(hello)).isNotNull();
        }
    }

    @Test
    void a_client_flight_with_a_changed_byte_never_authenticates() {
        var random = new Random(20261126);
        for (int round = 0; round < 60; round++) {
            var exchange = exchange(server());
            exchange.flight[5 + random.nextInt(exchange.flight.length - 5)] ^= 0x10;

            assertThat(exchange.server.receive(exchange.flight)).isInstanceOf(Refused.class);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // taken apart by the test that made it
    private record Exchange(TlsDskServerHandshake server, byte[] flight) {}

    private static Exchange exchange(TlsDskServerHandshake server) {
        return exchange(server, TestIdentity.CLIENT.encoded());
    }

    private static Exchange exchange(TlsDskServerHandshake server, byte[] certificate) {
        var client = client(SIPE, certificate, TestIdentity.CLIENT);
        var step = client.receive(serverFlight(server.receive(client.hello())));
        return new Exchange(server, clientFlight(step));
    }

    private static TlsDskServerStep stepAfter(TlsDskServerHandshake server, byte[] certificate) {
        var exchange = exchange(server, certificate);
        return exchange.server.receive(exchange.flight);
    }

    private static TlsDskServerStep damagedAtTheEnd() {
        var exchange = exchange(server());
        exchange.flight[exchange.flight.length - 1] ^= 1;
        return exchange.server.receive(exchange.flight);
    }
}
