package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.MalformedHeaderException;
import dev.siegel.protocols.sip.NameAddress;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in over one connection: challenge, two steps of handshake, the first signed REGISTER, and
 * whatever is signed after it (MS-SIPAE 3.3.5).
 */
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final RegistrarRules rules;
    private final Clock clock;
    private final Answers answers;
    private final Authorizations authorizations;
    private final HandshakeSteps steps;
    private final SignedRegisters registers;
    private final SignInDevice device;
    private final Peer peer;
    private final EstablishedSignIns established = new EstablishedSignIns();

    SignIn(
            RegistrarSettings settings,
            RegistrarCollaborators collaborators,
            Answers answers,
            Salts salts,
            Peer peer) {
        this.rules = collaborators.rules();
        this.device = collaborators.signIn();
        this.peer = peer;
        this.clock = collaborators.clock();
        this.answers = answers;
        this.authorizations = new Authorizations(settings.poolName());
        this.steps = new HandshakeSteps(collaborators, answers, salts);
        this.registers =
                new SignedRegisters(settings, collaborators, answers, salts, peer, established);
    }

    SignInAnswer register(RegisterRequest register) {
        SignInAnswer answer = decide(register);
        if (answer instanceof SignInAnswer.Refused(Refusal refusal)) {
            device.refused(
                    register.endpoint().user(),
                    register.deviceId(),
                    peer.addressText(),
                    refusal.cause());
        }
        return answer;
    }

    private SignInAnswer decide(RegisterRequest register) {
        Optional<AuthenticationHeader> authorization = authorization(register.message());
        if (authorization.isEmpty()) {
            return new SignInAnswer.Answered(answers.challenge(register.message()));
        }
        if (authorization.get().value("gssapi-data").isEmpty()) {
            return signed(register, authorization.get());
        }
        return rules.certificateSignIn()
                ? steps.take(register, authorization.get())
                : switchedOff();
    }

    private Optional<AuthenticationHeader> authorization(SipRequest request) {
        Set<String> realms = established.realms();
        realms.add(rules.realm());
        return authorizations.find(request, realms);
    }

    /** Who is signed in stays so: administrators disconnect and revoke. */
    private static SignInAnswer switchedOff() {
        return SignInAnswer.handshakeFailed("sign-in by certificate is switched off");
    }

    private SignInAnswer signed(RegisterRequest register, AuthenticationHeader authorization) {
        String opaque = authorization.opaque().orElse("");
        Optional<ProvenDevice> proven = steps.takeProven(opaque, register.endpoint());
        if (proven.isPresent() && !rules.certificateSignIn()) {
            return switchedOff();
        }
        if (proven.isPresent()) {
            return registers.first(register, authorization, opaque, proven.get());
        }
        Optional<EstablishedSignIn> signIn = established.find(opaque, register.endpoint());
        return verified(signIn, register.message(), authorization)
                .map(SignInAnswer.class::cast)
                .orElseGet(() -> registers.again(register, signIn.orElseThrow()));
    }

    /** Anything but a REGISTER: only what is signed is answered, and then signed too. */
    SignInAnswer answerSigned(SipRequest request, OtherRequests others) {
        Optional<AuthenticationHeader> authorization = authorization(request);
        if (authorization.isEmpty()) {
            return SignInAnswer.handshakeFailed("not signed");
        }
        NameAddress from = request.from();
        Optional<EstablishedSignIn> signIn =
                established.find(
                        authorization.get().opaque().orElse(""),
                        Endpoint.address(from),
                        from.epid());
        return verified(signIn, request, authorization.get())
                .map(SignInAnswer.class::cast)
                .orElseGet(() -> answer(request, others, signIn.orElseThrow()));
    }

    private SignInAnswer answer(
            SipRequest request, OtherRequests others, EstablishedSignIn signIn) {
        SipResponse response;
        try {
            response = others.answer(request);
        } catch (MalformedHeaderException e) {
            LOG.info(
                    "{} of {} refused 400: {}",
                    request.method(),
                    signIn.endpoint(),
                    e.explanation());
            response = answers.refusal(request, Refusal.malformed(e.explanation()));
        }
        return new SignInAnswer.Answered(signIn.association().sign(response));
    }

    /** Empty when the request is signed with an association that stands. */
    private Optional<SignInAnswer.Refused> verified(
            Optional<EstablishedSignIn> signIn,
            SipRequest request,
            AuthenticationHeader authorization) {
        if (signIn.isEmpty()) {
            return Optional.of(failed("unknown opaque"));
        }
        SecurityAssociation association = signIn.get().association();
        if (association.isOverAt(clock.instant())) {
            registers.drop(signIn.get());
            return Optional.of(failed("association is over"));
        }
        return switch (association.check(request, authorization)) {
            case GOOD -> Optional.empty();
            case WRONG -> Optional.of(failed("wrong signature"));
            case REPLAYED -> Optional.of(failed("replayed"));
        };
    }

    private static SignInAnswer.Refused failed(String cause) {
        return new SignInAnswer.Refused(Refusal.handshakeFailed(cause));
    }

    boolean isRegistered() {
        return !established.isEmpty();
    }

    Duration longestSilence() {
        return registers.longestSilence();
    }

    void endAll() {
        registers.endAll();
    }
}
