package dev.siegel.client;

import dev.siegel.client.SignInOutcome.Distrusted;
import dev.siegel.client.SignInOutcome.Refused;
import dev.siegel.client.store.DeviceCertificate;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import dev.siegel.protocols.tlsdsk.GssapiData;
import dev.siegel.protocols.tlsdsk.TlsDskClientHandshake;
import dev.siegel.protocols.tlsdsk.TlsDskClientStep;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in on one connection, a request at a time and in this order: {@link #challenge}, {@link
 * #hello}, {@link #prove}, {@link #register}. Each gives the outcome if it ends there; what happens
 * between two of them is the caller's choice.
 */
public final class SignInAttempt implements Closeable {
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;

    private final ClientSettings settings;
    private final SipDialogue dialogue;
    private @Nullable TlsDskChallenge challenge;
    private @Nullable TlsDskClientHandshake handshake;
    private byte[] nextFlight = {};

    private SignInAttempt(ClientSettings settings, SipDialogue dialogue) {
        this.settings = settings;
        this.dialogue = dialogue;
    }

    static SignInAttempt open(ClientSettings settings) throws IOException {
        return new SignInAttempt(settings, SipDialogue.open(settings));
    }

    /** REGISTER without credentials, to learn what the server offers. */
    public Optional<SignInOutcome> challenge() throws IOException {
        var response = dialogue.ask(dialogue.writer().register());
        challenge = TlsDskChallenge.of(response).orElse(null);
        boolean challenged = response.status() == UNAUTHORIZED && challenge != null;
        return challenged ? Optional.empty() : refused(SignInStage.CHALLENGE, response);
    }

    /** What the last challenge was; there after {@link #challenge} went well. */
    Optional<TlsDskChallenge> offered() {
        return Optional.ofNullable(challenge);
    }

    /** ClientHello, beginning the handshake that presents this certificate. */
    public Optional<SignInOutcome> hello(DeviceCertificate certificate) throws IOException {
        var begun =
                new TlsDskClientHandshake(
                        settings.behaviour().handshake(),
                        certificate.encoded(),
                        certificate.privateKey(),
                        settings.random(),
                        settings.clock());
        handshake = begun;
        var response = exchange(begun.hello());
        var flight = flight(response);
        if (flight.isEmpty()) {
            return refused(SignInStage.HELLO, response);
        }
        return take(begun.receive(flight.get()));
    }

    /** Certificate, proof and Finished. */
    public Optional<SignInOutcome> prove() throws IOException {
        var response = exchange(nextFlight);
        var flight = flight(response);
        if (flight.isEmpty()) {
            return refused(SignInStage.CERTIFICATE, response);
        }
        return take(required(handshake).receive(flight.get()));
    }

    /** The signed REGISTER; the connection belongs to the handle from then on. */
    public SignInOutcome register() throws IOException {
        SipRequest request = dialogue.writer().register();
        var response = dialogue.ask(request);
        if (response.status() != OK || dialogue.lastVerdict() == MessageSignature.Verdict.WRONG) {
            return dialogue.lastVerdict() == MessageSignature.Verdict.WRONG
                    ? new Distrusted("the signature of the answer is wrong")
                    : new Refused(new SipRefusal(SignInStage.REGISTRATION, response));
        }
        return new SignInOutcome.Succeeded(new SignedIn(dialogue, response));
    }

    private SipResponse exchange(byte[] flight) throws IOException {
        var offered = required(challenge);
        var opaque = offered.opaque().isEmpty() ? "" : "opaque=\"" + offered.opaque() + "\", ";
        var credentials =
                "TLS-DSK qop=\"auth\", %srealm=\"%s\", targetname=\"%s\", gssapi-data=\"%s\", version=4"
                        .formatted(
                                opaque,
                                offered.realm(),
                                offered.targetName(),
                                GssapiData.encode(flight));
        return dialogue.ask(dialogue.writer().register(), credentials);
    }

    private Optional<byte[]> flight(SipResponse response) {
        if (response.status() != UNAUTHORIZED) {
            return Optional.empty();
        }
        var answered = TlsDskChallenge.of(response);
        answered.filter(each -> !each.opaque().isEmpty()).ifPresent(each -> challenge = each);
        return answered.flatMap(TlsDskChallenge::gssapiData);
    }

    private Optional<SignInOutcome> take(TlsDskClientStep step) {
        return switch (step) {
            case TlsDskClientStep.ClientFlight(var flight) -> {
                nextFlight = flight;
                yield Optional.empty();
            }
            case TlsDskClientStep.Established(var keys) -> {
                dialogue.secure(new MessageSignature(required(challenge), keys));
                yield Optional.empty();
            }
            case TlsDskClientStep.Failed(var reason) -> Optional.of(new Distrusted(reason));
        };
    }

    /** All that is left after {@link #challenge}. */
    SignInOutcome complete(DeviceCertificate certificate) throws IOException {
        var ended = hello(certificate);
        if (ended.isEmpty()) {
            ended = prove();
        }
        return ended.isEmpty() ? register() : ended.get();
    }

    private static Optional<SignInOutcome> refused(SignInStage stage, SipResponse response) {
        return Optional.of(new Refused(new SipRefusal(stage, response)));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a step of the sign-in was left out");
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        dialogue.close();
    }
}
