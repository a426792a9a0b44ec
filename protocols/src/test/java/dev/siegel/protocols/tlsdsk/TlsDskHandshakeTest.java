package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.Handshakes.authenticated;
import static dev.siegel.protocols.tlsdsk.Handshakes.client;
import static dev.siegel.protocols.tlsdsk.Handshakes.clientFlight;
import static dev.siegel.protocols.tlsdsk.Handshakes.established;
import static dev.siegel.protocols.tlsdsk.Handshakes.server;
import static dev.siegel.protocols.tlsdsk.Handshakes.serverFlight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.protocols.tlsdsk.TlsDskClientStep.Failed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsDskHandshakeTest {
    private static final byte[] MESSAGE = "<TLS-DSK>".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource
    void both_ends_agree_on_the_signing_keys(TlsDskClientBehaviour behaviour) {
        var client = client(behaviour);
        var server = server();

        var second = client.receive(serverFlight(server.receive(client.hello())));
        var third = authenticated(server.receive(clientFlight(second)));
        var keys = established(client.receive(third.finalFlight()));

        assertThat(third.certificate()).isEqualTo(TestIdentity.CLIENT.encoded());
        assertThat(keys.clientKey()).isEqualTo(third.keys().clientKey());
        assertThat(keys.serverKey()).isEqualTo(third.keys().serverKey());
        assertThat(keys.clientVerifier().verify(MESSAGE, third.keys().clientSigner().sign(MESSAGE)))
                .isTrue();
    }

    @Test
    void the_client_hello_of_pidgin_sipe_has_its_58_bytes() {
        var clock = InstantSource.fixed(Instant.ofEpochSecond(0x00010203));
        var client =
                new TlsDskClientHandshake(
                        TlsDskClientBehaviour.SIPE,
                        TestIdentity.CLIENT.encoded(),
                        TestIdentity.CLIENT.privateKey(),
                        new Vectors.CountingRandom(),
                        clock);

        var hello = client.hello();

        assertThat(hello).hasSize(58);
        assertThat(GssapiData.encode(hello))
                .isEqualTo(
                        "FgMBADUBAAAxAwEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHwAACgAEAAUALwA1AAMBAA==");
    }

    @ParameterizedTest
    @EnumSource
    void the_server_flight_is_one_record_with_its_four_messages_in_order(
            TlsDskClientBehaviour behaviour) throws MalformedFlightException {
        var flight = serverFlight(server().receive(client(behaviour).hello()));

        var records = TlsRecord.readAll(flight);

        assertThat(flight).startsWith(0x16, 0x03, 0x01);
        assertThat(records).singleElement().extracting(TlsRecord::type).isEqualTo(22);
        assertThat(HandshakeMessage.readAll(records.get(0).fragment()))
                .extracting(HandshakeMessage::type)
                .containsExactly(2, 11, 13, 14);
    }

    @Test
    void the_server_asks_for_rsa_certificates_of_any_issuer_and_names_a_session()
            throws MalformedFlightException {
        var flight = serverFlight(server().receive(client(TlsDskClientBehaviour.SIPE).hello()));

        var messages = HandshakeMessage.readAll(TlsRecord.readAll(flight).get(0).fragment());

        assertThat(messages.get(0).body()).startsWith(3, 1).hasSize(2 + 32 + 1 + 32 + 2 + 1);
        assertThat(messages.get(2).body()).containsExactly(1, 1, 0, 0);
        assertThat(messages.get(3).body()).isEmpty();
    }

    @Test
    void a_client_that_offers_only_aes_256_gets_it() {
        var hello = client(TlsDskClientBehaviour.SIPE).hello();
        hello[48 + 2] = 0x00;
        hello[48 + 3] = 0x0A;

        var flight = serverFlight(server().receive(hello));

        assertThat(flight[5 + 4 + 2 + 32 + 1 + 32 + 1]).isEqualTo((byte) 0x35);
    }

    @Test
    void the_final_flight_is_change_cipher_spec_and_a_sealed_finished()
            throws MalformedFlightException {
        var client = client(TlsDskClientBehaviour.SIPE);
        var server = server();
        var second = client.receive(serverFlight(server.receive(client.hello())));

        var last = authenticated(server.receive(clientFlight(second))).finalFlight();

        assertThat(TlsRecord.readAll(last)).extracting(TlsRecord::type).containsExactly(20, 22);
        assertThat(TlsRecord.readAll(last).get(1).fragment()).hasSize(48);
    }

    @Test
    void the_server_key_may_work_in_another_provider() {
        var provider = Security.getProvider("SunJCE");
        var key =
                TlsDskServerKey.of(
                        TestIdentity.SERVER.certificate(),
                        TestIdentity.SERVER.privateKey(),
                        provider);
        var server = new TlsDskServerHandshake(key, any -> true, Handshakes.RANDOM);
        var client = client(TlsDskClientBehaviour.SIPE);

        var second = client.receive(serverFlight(server.receive(client.hello())));

        authenticated(server.receive(clientFlight(second)));
    }

    @Test
    void only_pidgin_sipe_refuses_a_lone_server_hello_done() throws MalformedFlightException {
        var sipe = client(TlsDskClientBehaviour.SIPE);
        var lync = client(TlsDskClientBehaviour.LYNC);

        var sipeStep = sipe.receive(oneRecordEach(serverFlight(server().receive(sipe.hello()))));
        var lyncStep = lync.receive(oneRecordEach(serverFlight(server().receive(lync.hello()))));

        assertThat(sipeStep).isInstanceOf(Failed.class);
        clientFlight(lyncStep);
    }

    @Test
    void only_lync_notices_a_wrong_finished_of_the_server() {
        assertThat(stepAfterDamagedFinished(TlsDskClientBehaviour.LYNC)).isInstanceOf(Failed.class);
        established(stepAfterDamagedFinished(TlsDskClientBehaviour.SIPE));
    }

    @ParameterizedTest
    @EnumSource
    void a_client_wants_change_cipher_spec(TlsDskClientBehaviour behaviour) {
        var client = client(behaviour);
        var server = server();
        var second = client.receive(serverFlight(server.receive(client.hello())));
        var last = authenticated(server.receive(clientFlight(second))).finalFlight();
        last[0] = TlsConstants.ALERT;

        assertThat(client.receive(last)).isInstanceOf(Failed.class);
    }

    private static TlsDskClientStep stepAfterDamagedFinished(TlsDskClientBehaviour behaviour) {
        var client = client(behaviour);
        var server = server();
        var second = client.receive(serverFlight(server.receive(client.hello())));
        var last = authenticated(server.receive(clientFlight(second))).finalFlight();
        last[last.length - 1] ^= 1;
        return client.receive(last);
    }

    private static byte[] oneRecordEach(byte[] flight) throws MalformedFlightException {
        var records = new ByteArrayOutputStream();
        for (var each : HandshakeMessage.readAll(TlsRecord.readAll(flight).get(0).fragment())) {
            records.writeBytes(new TlsRecord(TlsConstants.HANDSHAKE, each.write()).write());
        }
        return records.toByteArray();
    }
}
