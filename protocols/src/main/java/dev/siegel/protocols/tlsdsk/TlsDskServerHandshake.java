package dev.siegel.protocols.tlsdsk;

import dev.siegel.protocols.tlsdsk.TlsDskServerStep.ClientAuthenticated;
import dev.siegel.protocols.tlsdsk.TlsDskServerStep.Refused;
import dev.siegel.protocols.tlsdsk.TlsDskServerStep.ServerFlight;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Objects;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsServerProtocol;

/**
 * One TLS-DSK handshake, the server's end: a flight goes in, what it led to comes out. Whatever
 * bytes it is given, it answers with a step. Not safe for use by several threads; use it once.
 */
public final class TlsDskServerHandshake {
    private enum State {
        AWAITING_HELLO,
        AWAITING_CLIENT_FLIGHT,
        OVER
    }

    private final TlsDskServerPeer peer;
    private final TlsServerProtocol protocol = new TlsServerProtocol();
    private State state = State.AWAITING_HELLO;

    public TlsDskServerHandshake(
            TlsDskServerKey key, ClientCertificateCheck check, SecureRandom random) {
        peer = new TlsDskServerPeer(key, check, random);
    }

    public TlsDskServerStep receive(byte[] flight) {
        var before = state;
        state = State.OVER;
        return switch (before) {
            case AWAITING_HELLO -> receiveHello(flight);
            case AWAITING_CLIENT_FLIGHT -> receiveClientFlight(flight);
            case OVER -> new Refused(RefusalCause.OUT_OF_ORDER);
        };
    }

    private TlsDskServerStep receiveHello(byte[] flight) {
        try {
            TlsRecord.mergeHandshake(TlsRecord.readAll(flight));
            protocol.accept(peer);
            protocol.offerInput(flight);
            var output = TlsRecord.readAll(output());
            state = State.AWAITING_CLIENT_FLIGHT;
            return new ServerFlight(TlsRecord.mergeHandshake(output).write());
        } catch (TlsFatalAlert e) {
            return new Refused(helloRefusal(e.getAlertDescription()));
        } catch (MalformedFlightException | IOException | RuntimeException e) {
            return new Refused(RefusalCause.MALFORMED);
        }
    }

    private TlsDskServerStep receiveClientFlight(byte[] flight) {
        try {
            TlsRecord.readAll(flight);
            protocol.offerInput(flight);
        } catch (MalformedFlightException e) {
            return new Refused(RefusalCause.MALFORMED);
        } catch (IOException | RuntimeException e) {
            return refuseClientFlight(e);
        }
        var keys = peer.keys();
        if (keys == null) {
            return new Refused(RefusalCause.MALFORMED);
        }
        var certificate = Objects.requireNonNull(peer.presented()).getEncoded();
        return new ClientAuthenticated(certificate, output(), keys);
    }

    private TlsDskServerStep refuseClientFlight(Exception failure) {
        var checkFailure = peer.checkFailure();
        if (checkFailure != null) {
            throw checkFailure;
        }
        int alert =
                failure instanceof TlsFatalAlert fatal
                        ? fatal.getAlertDescription()
                        : AlertDescription.internal_error;
        return new Refused(clientFlightRefusal(alert));
    }

    private static RefusalCause helloRefusal(int alert) {
        return switch (alert) {
            case AlertDescription.protocol_version -> RefusalCause.NO_COMMON_VERSION;
            case AlertDescription.handshake_failure -> RefusalCause.NO_COMMON_SUITE;
            default -> RefusalCause.MALFORMED;
        };
    }

    private RefusalCause clientFlightRefusal(int alert) {
        var presented = peer.presented();
        return switch (alert) {
            case AlertDescription.bad_certificate ->
                    presented == null
                            ? RefusalCause.NO_CERTIFICATE
                            : RefusalCause.CERTIFICATE_UNUSABLE;
            case AlertDescription.unsupported_certificate, AlertDescription.certificate_expired ->
                    RefusalCause.CERTIFICATE_UNUSABLE;
            case AlertDescription.certificate_unknown -> RefusalCause.CERTIFICATE_NOT_ADMITTED;
            case AlertDescription.decrypt_error ->
                    presented != null && presented.proven()
                            ? RefusalCause.FINISHED_WRONG
                            : RefusalCause.PROOF_WRONG;
            case AlertDescription.bad_record_mac -> RefusalCause.FINISHED_WRONG;
            default -> RefusalCause.MALFORMED;
        };
    }

    private byte[] output() {
        var output = new byte[protocol.getAvailableOutputBytes()];
        protocol.readOutput(output, 0, output.length);
        return output;
    }
}
