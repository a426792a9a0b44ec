package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.Gruu;
import dev.siegel.protocols.sip.RegisteredContact;
import dev.siegel.protocols.sip.SipResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** REGISTERs with a signature: coming, staying and leaving. */
final class SignedRegisters {
    private static final Logger LOG = LoggerFactory.getLogger(SignedRegisters.class);

    /** As much of a User-Agent as is worth keeping. */
    private static final int LONGEST_USER_AGENT = 255;

    private final RegistrarSettings settings;
    private final RegistrarCollaborators collaborators;
    private final Answers answers;
    private final Salts salts;
    private final Peer peer;
    private final EstablishedSignIns established;
    private volatile Duration told;

    SignedRegisters(
            RegistrarSettings settings,
            RegistrarCollaborators collaborators,
            Answers answers,
            Salts salts,
            Peer peer,
            EstablishedSignIns established) {
        this.settings = settings;
        this.collaborators = collaborators;
        this.answers = answers;
        this.salts = salts;
        this.peer = peer;
        this.established = established;
        this.told = settings.limits().keepAlive();
    }

    /** The REGISTER that completes a handshake. */
    SignInAnswer first(
            RegisterRequest register,
            AuthenticationHeader authorization,
            String opaque,
            ProvenDevice proven) {
        SecurityAssociation association =
                new SecurityAssociation(
                        opaque,
                        collaborators.rules().realm(),
                        settings.poolName(),
                        proven.keys(),
                        collaborators.clock().instant(),
                        proven.held().certificate().expirationTime(),
                        salts);
        var signature = association.check(register.message(), authorization);
        if (signature != SecurityAssociation.Signature.GOOD) {
            return SignInAnswer.handshakeFailed("signature of the first REGISTER is " + signature);
        }
        if (register.leaving()) {
            return new SignInAnswer.Answered(
                    association.sign(answers.deregistered(register.message())));
        }
        return established.hasRoomFor(register.endpoint())
                ? complete(register, association, proven)
                : new SignInAnswer.Refused(Refusal.tooManyDevices());
    }

    private SignInAnswer complete(
            RegisterRequest register, SecurityAssociation association, ProvenDevice proven) {
        LiveSignIn live = liveSignIn(proven);
        Registration registration = registration(register, proven);
        SignInDevice.Outcome outcome =
                collaborators
                        .signIn()
                        .complete(
                                live,
                                proven.certificate(),
                                register.endpoint().user(),
                                registration);
        return switch (outcome) {
            case SignInDevice.Outcome.NotSignedIn(var why) ->
                    new SignInAnswer.Refused(Refusal.of(why));
            case SignInDevice.Outcome.NoRoom() -> new SignInAnswer.Refused(Refusal.tooManyUsers());
            case SignInDevice.Outcome.SignedIn(_, List<Registration> standing) ->
                    signedIn(
                            register,
                            new EstablishedSignIn(
                                    register.endpoint(),
                                    association,
                                    live,
                                    registration,
                                    standing.subList(1, standing.size())));
        };
    }

    private LiveSignIn liveSignIn(ProvenDevice proven) {
        return new LiveSignIn(
                UUID.randomUUID(),
                proven.held().user().id(),
                proven.held().certificate().deviceId(),
                proven.held().certificate().id(),
                peer.connection());
    }

    private SignInAnswer signedIn(RegisterRequest register, EstablishedSignIn signIn) {
        established.put(signIn).ifPresent(this::end);
        LOG.info("{} signed in from {}", register.endpoint(), peer.addressText());
        return new SignInAnswer.Answered(registered(register, signIn, true));
    }

    private Registration registration(RegisterRequest register, ProvenDevice proven) {
        Instant now = collaborators.clock().instant();
        return new Registration(
                UUID.randomUUID(),
                proven.held().user().id(),
                register.deviceId(),
                register.endpoint().epid().value(),
                contact(register, proven),
                register.message().callId(),
                settings.frontEnd(),
                Mechanism.TLS_DSK,
                proven.held().certificate().id(),
                userAgent(register),
                peer.addressText(),
                now,
                now,
                now.plus(expiry(register)),
                null);
    }

    private String contact(RegisterRequest register, ProvenDevice proven) {
        String user = proven.held().user().sipAddress().userAtDomain();
        return new RegisteredContact(
                        register.contact().uri(),
                        peer.connectionId(),
                        expiry(register),
                        register.instance(),
                        new Gruu(user, register.instance()))
                .headerValue();
    }

    private static @Nullable String userAgent(RegisterRequest register) {
        return register.message()
                .headers()
                .first("User-Agent")
                .map(header -> header.value())
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_USER_AGENT)))
                .orElse(null);
    }

    private Duration expiry(RegisterRequest register) {
        return collaborators.settings().registrationExpiry(register.wish());
    }

    private Stay stay(RegisterRequest register) {
        Duration usual = settings.limits().keepAlive();
        return new Stay(
                expiry(register),
                collaborators
                        .rules()
                        .longestKeepAlive()
                        .map(longest -> longest.compareTo(usual) < 0 ? longest : usual));
    }

    /** The silence the connection's client was last told to keep. */
    Duration longestSilence() {
        return told;
    }

    /** A signed REGISTER on an association that stands. */
    SignInAnswer again(RegisterRequest register, EstablishedSignIn signIn) {
        if (register.leaving()) {
            SipResponse response =
                    signIn.association().sign(answers.deregistered(register.message()));
            drop(signIn);
            LOG.info("{} signed out", register.endpoint());
            return new SignInAnswer.Answered(response);
        }
        if (collaborators.signIn().refresh(signIn.registration(), expiry(register))) {
            return new SignInAnswer.Answered(registered(register, signIn, false));
        }
        drop(signIn);
        return SignInAnswer.handshakeFailed("the device has registered elsewhere since");
    }

    private SipResponse registered(
            RegisterRequest register, EstablishedSignIn signIn, boolean first) {
        Instant now = collaborators.clock().instant();
        Stay stay = stay(register);
        told = stay.longestSilence();
        return signIn.association()
                .sign(answers.registered(register.message(), signIn.standingAt(now), stay, first));
    }

    /** Forgets the association and ends the registration made with it. */
    void drop(EstablishedSignIn signIn) {
        established.remove(signIn);
        end(signIn);
    }

    void endAll() {
        established.removeAll().forEach(this::end);
    }

    /** A registration that cannot be ended in the store now lapses there by itself. */
    private void end(EstablishedSignIn signIn) {
        try {
            collaborators.signIn().end(signIn.live(), signIn.registration());
        } catch (StoreUnavailable e) {
            LOG.warn("registration of {} not ended: {}", signIn.endpoint(), e.getMessage());
        }
    }
}
