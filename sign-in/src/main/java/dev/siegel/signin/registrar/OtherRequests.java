package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a client asks once it is signed in: it gets empty lists, and so it stays signed in. */
final class OtherRequests {
    private static final String CONTACTS = "vnd-microsoft-roaming-contacts";
    private static final String SELF = "vnd-microsoft-roaming-self";
    private static final String PIGGYBACK = "ms-piggyback-first-notify";
    private static final String PUBLICATION = "application/msrtc-category-publish+xml";

    /** deltaNum must not be 0, or sipe takes the list for missing. */
    private static final String NO_CONTACTS =
            "<contactList deltaNum=\"1\" xmlns=\"http://schemas.microsoft.com/2006/09/sip/contacts\"/>";

    private static final String NO_SELF =
            "<roamingData xmlns=\"http://schemas.microsoft.com/2006/09/sip/roaming-self\"/>";

    private static final long LONGEST_SUBSCRIPTION = 7200;

    private final Answers answers;
    private final String contact;

    OtherRequests(Answers answers, RegistrarSettings settings, int port, boolean secure) {
        this.answers = answers;
        this.contact =
                "<sip:%s:%d;transport=%s>"
                        .formatted(settings.poolName(), port, secure ? "tls" : "tcp");
    }

    SipResponse answer(SipRequest request) {
        return switch (request.method()) {
            case "SUBSCRIBE" -> subscribed(request);
            case "SERVICE" -> served(request);
            case "OPTIONS" ->
                    answers.to(request, 200, "OK")
                            .with("Allow", "REGISTER, SUBSCRIBE, SERVICE, OPTIONS");
            case "BYE", "NOTIFY" -> answers.to(request, 481, "Call Leg/Transaction Does Not Exist");
            default -> answers.to(request, 501, "Not Implemented");
        };
    }

    /** Requests that never get an answer: RFC 3261 17.1.1.3, 9.2 and MS-SIP for BENOTIFY. */
    static boolean isUnanswered(SipRequest request) {
        return switch (request.method()) {
            case "ACK", "CANCEL", "BENOTIFY" -> true;
            default -> false;
        };
    }

    private SipResponse subscribed(SipRequest request) {
        long expires =
                Math.min(request.expires().orElse(LONGEST_SUBSCRIPTION), LONGEST_SUBSCRIPTION);
        String event = request.headers().value(HeaderName.EVENT).orElse("");
        SipResponse response =
                answers.to(request, 200, "OK")
                        .with(HeaderName.CONTACT, contact)
                        .with(HeaderName.EVENT, event)
                        .with(HeaderName.EXPIRES, Long.toString(expires))
                        .with(
                                "subscription-state",
                                (expires > 0 ? "active" : "terminated") + ";expires=" + expires)
                        .with(HeaderName.SUPPORTED, "ms-benotify, " + PIGGYBACK);
        boolean notified =
                expires > 0 && request.headers().elements(HeaderName.SUPPORTED).contains(PIGGYBACK);
        return firstNotification(event)
                .filter(_ -> notified)
                .map(body -> withFirstNotification(response, event, body))
                .orElse(response);
    }

    private static Optional<String> firstNotification(String event) {
        return switch (event) {
            case CONTACTS -> Optional.of(NO_CONTACTS);
            case SELF -> Optional.of(NO_SELF);
            default -> Optional.empty();
        };
    }

    private static SipResponse withFirstNotification(
            SipResponse response, String event, String body) {
        return withBody(response.with("ms-piggyback-cseq", "1"), event, body);
    }

    private SipResponse served(SipRequest request) {
        SipResponse response = answers.to(request, 200, "OK");
        boolean publication =
                request.headers()
                        .value(HeaderName.CONTENT_TYPE)
                        .filter(type -> type.startsWith(PUBLICATION))
                        .isPresent();
        return publication ? withBody(response, SELF, NO_SELF) : response;
    }

    private static SipResponse withBody(SipResponse response, String event, String body) {
        return response.withBody(
                "application/" + event + "+xml", body.getBytes(StandardCharsets.UTF_8));
    }
}
