package dev.siegel.signin.registrar;

import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.protocols.sip.Decoded;
import dev.siegel.protocols.sip.MalformedHeaderException;
import dev.siegel.protocols.sip.SipMessage;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said on one connection: finds the answer to each request, and the one answer to whatever
 * goes wrong. One thread at a time.
 */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private static final int LONGEST_LOGGED = 200;

    private final String id;
    private final InetSocketAddress remote;
    private final Answers answers;
    private final SignIn signIn;
    private final OtherRequests others;
    private final Patience patience = new Patience();
    private volatile boolean stopped;

    Conversation(
            String id,
            InetSocketAddress remote,
            Answers answers,
            SignIn signIn,
            OtherRequests others) {
        this.id = id;
        this.remote = remote;
        this.answers = answers;
        this.signIn = signIn;
        this.others = others;
    }

    Reply answer(SipMessage message) {
        return switch (message) {
            case SipResponse _ -> Reply.NONE;
            case SipRequest request ->
                    stopped || OtherRequests.isUnanswered(request) ? Reply.NONE : answer(request);
        };
    }

    private Reply answer(SipRequest request) {
        try {
            checkRequired(request);
            SipResponse response = request.is("REGISTER") ? register(request) : signedIn(request);
            return patience.after(request, response);
        } catch (MalformedHeaderException e) {
            SipResponse response = answers.malformed(request, 400, e.explanation());
            log(request, response, e.explanation());
            return patience.after(request, response);
        } catch (StoreUnavailable e) {
            LOG.warn("{} {} not answered: {}", this, request.method(), e.getMessage());
            return Reply.of(answers.refusal(request, Refusal.storeUnavailable()));
        } catch (RuntimeException fault) {
            LOG.error("{} {} failed", this, request.method(), fault);
            return Reply.of(answers.refusal(request, Refusal.fault()));
        }
    }

    private SipResponse register(SipRequest request) {
        try {
            return answered(request, signIn.register(RegisterRequest.read(request)));
        } catch (RefusedException e) {
            return refused(request, e.refusal());
        }
    }

    /** Any other request has to be signed, and so is its answer. */
    private SipResponse signedIn(SipRequest request) {
        try {
            return answered(request, signIn.answerSigned(request, others));
        } catch (RefusedException e) {
            return refused(request, e.refusal());
        }
    }

    private SipResponse answered(SipRequest request, SignInAnswer answer) {
        return switch (answer) {
            case SignInAnswer.Answered(SipResponse response) -> response;
            case SignInAnswer.Refused(Refusal refusal) -> refused(request, refusal);
        };
    }

    private SipResponse refused(SipRequest request, Refusal refusal) {
        SipResponse response = answers.refusal(request, refusal);
        log(request, response, refusal.cause());
        return response;
    }

    /** The last thing said to somebody whose bytes are no message. */
    SipResponse refuse(Decoded.Malformed malformed) {
        LOG.info("{} refused {}: {}", this, malformed.status(), malformed.why());
        return answers.malformed(malformed.request(), malformed.status(), malformed.why());
    }

    /** What no request can be answered without (RFC 3261 8.1.1). */
    private static void checkRequired(SipRequest request) {
        request.from();
        request.to();
        request.callId();
        if (request.vias().isEmpty()) {
            throw new MalformedHeaderException("Via", "is missing");
        }
        if (!request.cseq().method().equals(request.method())) {
            throw new MalformedHeaderException("CSeq", "names another method");
        }
    }

    private void log(SipRequest request, SipResponse response, String cause) {
        LOG.info(
                "{} {} of {} refused {}: {}",
                this,
                request.method(),
                shortened(sender(request)),
                response.status(),
                shortened(cause));
    }

    private static String sender(SipRequest request) {
        try {
            return request.from().uri();
        } catch (MalformedHeaderException _) {
            return "nobody";
        }
    }

    /** No more of what a peer sent than a log line bears. */
    static String shortened(String text) {
        return text.length() > LONGEST_LOGGED ? text.substring(0, LONGEST_LOGGED) + "…" : text;
    }

    boolean isRegistered() {
        return signIn.isRegistered();
    }

    /** The silence that ends a connection over which somebody is signed in. */
    Duration longestSilence() {
        return signIn.longestSilence();
    }

    /** Nothing signed is accepted from now on; from any thread. */
    void stop() {
        stopped = true;
    }

    /** The connection is gone, and with it the sign-ins over it. */
    void end() {
        stop();
        signIn.endAll();
    }

    @Override
    public String toString() {
        return "connection " + id + " from " + remote.getAddress().getHostAddress();
    }
}
