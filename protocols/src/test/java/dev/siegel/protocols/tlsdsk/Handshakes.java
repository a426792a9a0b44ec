package dev.siegel.protocols.tlsdsk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/** Both ends, with the steps tests expect of them. */
final class Handshakes {
    static final SecureRandom RANDOM = new SecureRandom();
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));
    static final TlsDskServerKey SERVER_KEY =
            TlsDskServerKey.of(TestIdentity.SERVER.certificate(), TestIdentity.SERVER.privateKey());

    private Handshakes() {}

    static TlsDskServerHandshake server() {
        return server(certificate -> true);
    }

    static TlsDskServerHandshake server(ClientCertificateCheck check) {
        return new TlsDskServerHandshake(SERVER_KEY, check, RANDOM);
    }

    static TlsDskClientHandshake client(TlsDskClientBehaviour behaviour) {
        return client(behaviour, TestIdentity.CLIENT.encoded(), TestIdentity.CLIENT);
    }

    static TlsDskClientHandshake client(
            TlsDskClientBehaviour behaviour, byte[] certificate, TestIdentity keyOwner) {
        return new TlsDskClientHandshake(
                behaviour, certificate, keyOwner.privateKey(), RANDOM, CLOCK);
    }

    static byte[] serverFlight(TlsDskServerStep step) {
        assertThat(step).isInstanceOf(TlsDskServerStep.ServerFlight.class);
        return ((TlsDskServerStep.ServerFlight) step).flight();
    }

    static byte[] clientFlight(TlsDskClientStep step) {
        assertThat(step).isInstanceOf(TlsDskClientStep.ClientFlight.class);
        return ((TlsDskClientStep.ClientFlight) step).flight();
    }

    static TlsDskServerStep.ClientAuthenticated authenticated(TlsDskServerStep step) {
        assertThat(step).isInstanceOf(TlsDskServerStep.ClientAuthenticated.class);
        return (TlsDskServerStep.ClientAuthenticated) step;
    }

    static AssociationKeys established(TlsDskClientStep step) {
        assertThat(step).isInstanceOf(TlsDskClientStep.Established.class);
        return ((TlsDskClientStep.Established) step).keys();
    }

    static TlsDskServerStep refused(RefusalCause cause) {
        return new TlsDskServerStep.Refused(cause);
    }
}
