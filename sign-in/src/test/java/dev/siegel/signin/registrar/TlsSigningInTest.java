package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.user.User;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsSigningInTest {
    private final RegistrarFixture fixture = new RegistrarFixture(serverContext());
    private final User alice = fixture.pool.user("sip:alice@example.com");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static SslContext serverContext() {
        try {
            return SslContextBuilder.forServer(
                            RegistrarFixture.SERVER_KEY.privateKey(),
                            RegistrarFixture.SERVER_KEY.certificate())
                    .protocols("TLSv1.2", "TLSv1.3")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLSocket connected(String version) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusting().getTrustManagers(), null);
        var plain = TestingDevice.connected(fixture.registrar.port());
        var socket =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(plain, "localhost", plain.getPort(), true);
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    private static TrustManagerFactory trusting() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("pool", RegistrarFixture.SERVER_KEY.certificate());
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestingDevice device(String version) throws Exception {
        byte[] certificate = fixture.publish(alice, RegistrarFixture.EPID);
        return new TestingDevice(
                "sip:alice@example.com", RegistrarFixture.EPID, certificate, connected(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_device_signs_in_over_tls_and_out_again(String version) throws Exception {
        try (TestingDevice device = device(version)) {
            assertThat(device.signIn().status()).isEqualTo(200);

            device.send(device.sign(device.register().with("Expires", "0")));
        }

        Await.until(() -> fixture.pool.registrations.of(alice.id()).getFirst().endedTime() != null);
    }

    @Test
    void a_revocation_ends_a_connection_whose_client_reads_nothing() throws Exception {
        try (TestingDevice device = device("TLSv1.3")) {
            device.signIn();

            fixture.revokeAll(alice);

            assertThat(fixture.pool.live.size()).isZero();
            assertThat(fixture.registrar.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001\u0000\u0005garba"})
    void what_is_no_tls_ends_its_connection_and_no_other(String garbage) throws Exception {
        try (TestingDevice device = device("TLSv1.3");
                var plain = TestingDevice.connected(fixture.registrar.port());
                var bad = new TestingDevice("sip:x@example.com", "ee", new byte[1], plain)) {
            device.signIn();

            bad.send(garbage.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(bad.isClosed()).isTrue();
            assertThat(device.exchange(device.sign(device.register())).status()).isEqualTo(200);
        }
    }
}
