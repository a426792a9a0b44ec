package dev.siegel.client;

import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A registration that lives on one connection; everything sent here is signed, everything heard is
 * checked.
 */
public final class SignedIn implements Closeable {
    private final SipDialogue dialogue;
    private final SipResponse answer;

    SignedIn(SipDialogue dialogue, SipResponse answer) {
        this.dialogue = dialogue;
        this.answer = answer;
    }

    /** The 200 that ended the sign-in. */
    public SipResponse answer() {
        return answer;
    }

    /** For how long the registration holds; zero counts as not signed in. */
    public Duration expires() {
        return Duration.ofSeconds(answer.expires().orElse(0L));
    }

    /** Whether the last message that was heard was signed, and rightly. */
    public boolean lastAnswerSigned() {
        return dialogue.lastVerdict() == MessageSignature.Verdict.RIGHT;
    }

    /** REGISTER once more, with the same security association. */
    public SipResponse refresh() throws IOException {
        return send(dialogue.writer().register());
    }

    /** REGISTER with an Expires of zero. */
    public SipResponse deregister() throws IOException {
        return send(dialogue.writer().deregister());
    }

    /** A request to the user itself, to be completed and sent with {@link #send}. */
    public SipRequest request(String method) {
        return dialogue.writer().toSelf(method);
    }

    /** Signs and sends; the answer is the one to this request. */
    public SipResponse send(SipRequest request) throws IOException {
        var response = dialogue.ask(request);
        if (dialogue.lastVerdict() == MessageSignature.Verdict.WRONG) {
            throw new IOException("the signature of the answer is wrong");
        }
        return response;
    }

    /** The last request as it went out, credentials included: what a replay would send. */
    public byte[] lastSent() {
        return dialogue.lastSent();
    }

    /** The connection itself, for bytes of any kind. */
    public SipConnection connection() {
        return dialogue.connection();
    }

    /** Requests the server has sent since the last call, waiting for one if there are none. */
    public List<SipRequest> requests(Duration timeout) throws IOException {
        dialogue.awaitRequest(timeout);
        return dialogue.takeReceived();
    }

    /** Whether the server closes the connection within this time. */
    public boolean awaitClosed(Duration timeout) throws IOException {
        return dialogue.connection().awaitClosed(timeout);
    }

    /** Closes without deregistering, as a client that lost its network. */
    @Override
    public void close() throws IOException {
        dialogue.close();
    }
}
