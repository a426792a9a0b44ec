package dev.siegel.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.siegel.client.http.HttpAnswer;
import dev.siegel.client.http.HttpConnection;
import dev.siegel.client.http.HttpQuestion;
import dev.siegel.protocols.ntlm.MalformedNtlmException;
import dev.siegel.protocols.ntlm.NtlmClientExchange;
import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.Octets;
import dev.siegel.protocols.soap.ProofKey;
import dev.siegel.protocols.soap.ReceivedTicket;
import dev.siegel.protocols.soap.WebTicketRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * One request for a web ticket: sent without credentials, then with NTLM's first and third message,
 * whole each time and all on one connection.
 */
final class TicketRequest {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final String SCHEME = "NTLM";

    private final ClientSettings settings;
    private final URI ticketService;
    private final URI endpoint;
    private final Octets entropy;

    TicketRequest(ClientSettings settings, URI ticketService, URI endpoint) {
        this.settings = settings;
        this.ticketService = ticketService;
        this.endpoint = endpoint;
        var bytes = new byte[ProofKey.LENGTH];
        settings.random().nextBytes(bytes);
        this.entropy = Octets.of(bytes);
    }

    TicketOutcome send() throws IOException {
        try (var connection = new WebServices(settings).connection(ticketService)) {
            var anonymous = connection.ask(question());
            var answer =
                    anonymous.status() == UNAUTHORIZED && offersNtlm(anonymous)
                            ? authenticate(connection, anonymous)
                            : anonymous;
            return outcome(answer);
        }
    }

    private HttpAnswer authenticate(HttpConnection connection, HttpAnswer anonymous)
            throws IOException {
        var login = settings.login();
        if (login == null) {
            return anonymous;
        }
        var exchange =
                new NtlmClientExchange(
                        login, settings.workstation(), settings.random(), settings.clock());
        var challenged = connection.ask(question(exchange.negotiate()));
        var challenge = ntlmToken(challenged);
        if (challenge.isEmpty()) {
            return challenged;
        }
        try {
            return connection.ask(question(exchange.authenticate(challenge.get())));
        } catch (MalformedNtlmException e) {
            throw new IOException("the server's NTLM challenge cannot be read", e);
        }
    }

    private HttpQuestion question() {
        var request =
                new WebTicketRequest(
                        endpoint.toString(),
                        settings.endpoint().sipAddress(),
                        settings.endpoint().instance(),
                        entropy,
                        null);
        return WebServices.soap(ticketService, WebTicketRequest.ACTION, request.toXml());
    }

    private HttpQuestion question(byte[] token) {
        return question()
                .with("Authorization", SCHEME + " " + Base64.getEncoder().encodeToString(token));
    }

    private static boolean offersNtlm(HttpAnswer answer) {
        return answer.all("WWW-Authenticate")
                .anyMatch(value -> value.strip().equalsIgnoreCase(SCHEME));
    }

    /** Nothing if the 401 has no token: that is how a wrong password shows. */
    private static Optional<byte[]> ntlmToken(HttpAnswer answer) {
        return answer.all("WWW-Authenticate")
                .filter(value -> value.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1))
                .map(value -> value.substring(SCHEME.length() + 1).strip())
                .findFirst()
                .flatMap(TicketRequest::decode);
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private TicketOutcome outcome(HttpAnswer answer) {
        if (answer.status() != OK) {
            return new TicketOutcome.Refused(WebRefusal.of(WebStep.TICKET, answer));
        }
        try {
            var received = ReceivedTicket.cutFrom(new String(answer.body(), UTF_8), entropy);
            return new TicketOutcome.Issued(
                    new WebTicket(received, endpoint, settings.behaviour().proofSuite()));
        } catch (MalformedSoapException e) {
            var why = String.valueOf(e.getMessage());
            return new TicketOutcome.Refused(WebRefusal.unreadable(WebStep.TICKET, answer, why));
        }
    }
}
