package dev.siegel.signin.registrar;

import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.registration.CertificateVerdict;
import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.MalformedHeaderException;
import dev.siegel.protocols.tlsdsk.TlsDskServerHandshake;
import dev.siegel.protocols.tlsdsk.TlsDskServerStep;
import dev.siegel.protocols.tlsdsk.TlsDskServerStep.ClientAuthenticated;
import java.time.Instant;
import java.util.Optional;

/** The two steps of a handshake, each of which arrives in a REGISTER and leaves in a 401. */
final class HandshakeSteps {
    private final RegistrarCollaborators collaborators;
    private final Answers answers;
    private final Salts salts;
    private final HalfOpenSignIns<Begun> begun = new HalfOpenSignIns<>();
    private final HalfOpenSignIns<ProvenDevice> proven = new HalfOpenSignIns<>();

    private record Begun(TlsDskServerHandshake handshake, CertificateLookup lookup) {}

    HandshakeSteps(RegistrarCollaborators collaborators, Answers answers, Salts salts) {
        this.collaborators = collaborators;
        this.answers = answers;
        this.salts = salts;
    }

    SignInAnswer take(RegisterRequest register, AuthenticationHeader authorization) {
        byte[] flight;
        try {
            flight = authorization.gssapiData().orElseThrow();
        } catch (MalformedHeaderException e) {
            return SignInAnswer.handshakeFailed(e.explanation());
        }
        Optional<String> opaque = authorization.opaque().filter(value -> !value.isEmpty());
        return opaque.isEmpty() ? begin(register, flight) : goOn(register, opaque.get(), flight);
    }

    /** A ClientHello; its answer names the association that is to be. */
    private SignInAnswer begin(RegisterRequest register, byte[] flight) {
        var lookup = new CertificateLookup(collaborators.signIn(), register);
        var handshake =
                new TlsDskServerHandshake(
                        collaborators.tlsDskKey(), lookup, collaborators.random());
        String opaque = salts.next();
        return switch (handshake.receive(flight)) {
            case TlsDskServerStep.ServerFlight step -> {
                begun.put(opaque, register.endpoint(), now(), new Begun(handshake, lookup));
                yield step(register, opaque, step.flight());
            }
            case TlsDskServerStep.Refused(var cause) -> refused(cause);
            case ClientAuthenticated _ -> throw new IllegalStateException("proved by a hello");
        };
    }

    private SignInAnswer goOn(RegisterRequest register, String opaque, byte[] flight) {
        Optional<Begun> found = begun.take(opaque, register.endpoint(), now());
        if (found.isEmpty()) {
            return SignInAnswer.handshakeFailed("no handshake " + opaque + " under way");
        }
        return switch (found.get().handshake().receive(flight)) {
            case TlsDskServerStep.ServerFlight _ ->
                    throw new IllegalStateException("a second server flight");
            case TlsDskServerStep.Refused(var cause) ->
                    refused(cause + " (" + found.get().lookup().verdict() + ")");
            case ClientAuthenticated client ->
                    authenticated(register, opaque, client, found.get().lookup().verdict());
        };
    }

    private SignInAnswer authenticated(
            RegisterRequest register,
            String opaque,
            ClientAuthenticated client,
            CertificateVerdict verdict) {
        return switch (verdict) {
            case CertificateVerdict.Refused refused ->
                    new SignInAnswer.Refused(Refusal.of(refused));
            case CertificateVerdict.Accepted(HeldCertificate held) -> {
                var certificate = new EncodedCertificate(client.certificate());
                proven.put(
                        opaque,
                        register.endpoint(),
                        now(),
                        new ProvenDevice(client.keys(), certificate, held));
                yield step(register, opaque, client.finalFlight());
            }
        };
    }

    private SignInAnswer step(RegisterRequest register, String opaque, byte[] flight) {
        return new SignInAnswer.Answered(answers.handshakeStep(register.message(), opaque, flight));
    }

    private static SignInAnswer refused(Object cause) {
        return SignInAnswer.handshakeFailed("handshake: " + cause);
    }

    private Instant now() {
        return collaborators.clock().instant();
    }

    /** The device whose first signed REGISTER this has to be; it has one try. */
    Optional<ProvenDevice> takeProven(String opaque, Endpoint endpoint) {
        return proven.take(opaque, endpoint, now());
    }
}
