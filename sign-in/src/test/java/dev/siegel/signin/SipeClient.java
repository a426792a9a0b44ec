package dev.siegel.signin;

import dev.siegel.pool.testing.Requests;
import dev.siegel.protocols.ntlm.MalformedNtlmException;
import dev.siegel.protocols.ntlm.NtlmClientExchange;
import dev.siegel.protocols.ntlm.NtlmLogin;
import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.Octets;
import dev.siegel.protocols.soap.PresentedTicket;
import dev.siegel.protocols.soap.PublishRequest;
import dev.siegel.protocols.soap.ReceivedTicket;
import dev.siegel.protocols.soap.ServiceDescription;
import dev.siegel.protocols.soap.SignatureSuite;
import dev.siegel.protocols.soap.WebTicketRequest;
import dev.siegel.signin.http.RawClient;
import dev.siegel.signin.http.RawClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pidgin-sipe does between the 401 and the certificate, step by step. */
final class SipeClient implements AutoCloseable {
    static final UUID DEVICE = UUID.fromString("e41f5523-0406-54e1-ad17-f0c228a51cfc");
    static final Octets ENTROPY =
            Octets.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final RawClient http;
    private final String login;
    private final String password;
    private final String sipAddress;

    SipeClient(RawClient http, String login, String password, String sipAddress) {
        this.http = http;
        this.login = login;
        this.password = password;
        this.sipAddress = sipAddress;
    }

    ServiceDescription metadata(String service) throws IOException, MalformedSoapException {
        var answer = http.get(path(service) + "/mex");
        return ServiceDescription.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** All three legs of NTLM with the request in each, and the last answer. */
    Answer requestTicket(String body) throws IOException {
        return requestTicket(http, body);
    }

    Answer requestTicket(RawClient over, String body) throws IOException {
        try {
            var path = path(TestingWebServices.ADDRESSES.ticketService());
            var action = "SOAPAction: \"" + WebTicketRequest.ACTION + "\"";
            over.post(path, body, action);
            var exchange =
                    new NtlmClientExchange(
                            NtlmLogin.of(login, password),
                            "pc",
                            new SecureRandom(),
                            Clock.systemUTC());
            var challenged =
                    over.post(
                            path,
                            body,
                            "Authorization: NTLM " + base64(exchange.negotiate()),
                            action);
            var challenge =
                    challenged.header("WWW-Authenticate").orElseThrow().substring("NTLM ".length());
            var proof = exchange.authenticate(Base64.getDecoder().decode(challenge));
            return over.post(path, body, "Authorization: NTLM " + base64(proof), action);
        } catch (MalformedNtlmException e) {
            throw new IOException(e);
        }
    }

    ReceivedTicket ticketFor(String endpoint) throws IOException, MalformedSoapException {
        return ReceivedTicket.cutFrom(requestTicket(request(endpoint, ENTROPY)).body(), ENTROPY);
    }

    ReceivedTicket bearerTicketFor(String endpoint) throws IOException, MalformedSoapException {
        return ReceivedTicket.cutFrom(requestTicket(request(endpoint, null)).body(), null);
    }

    String request(String endpoint, @Nullable Octets entropy) {
        return new WebTicketRequest(endpoint, sipAddress, DEVICE.toString(), entropy, null).toXml();
    }

    Answer publish(String endpoint, String envelope) throws IOException {
        return http.post(path(endpoint), envelope, "SOAPAction: \"" + PublishRequest.ACTION + "\"");
    }

    Answer publish(String endpoint, ReceivedTicket ticket) throws IOException {
        return publish(endpoint, envelope(endpoint, ticket, SignatureSuite.HMAC_SHA1));
    }

    String envelope(String endpoint, ReceivedTicket ticket, SignatureSuite suite) {
        return envelope(
                endpoint, ticket, suite, sipAddress.substring("sip:".length()), signingRequest());
    }

    String envelope(
            String endpoint,
            ReceivedTicket ticket,
            SignatureSuite suite,
            String entity,
            Octets signingRequest) {
        var body =
                new PublishRequest(
                        DEVICE,
                        "{" + DEVICE + "}",
                        entity,
                        signingRequest,
                        UUID.randomUUID().toString(),
                        null);
        return new PresentedTicket(ticket, suite)
                .envelope(endpoint, PublishRequest.ACTION, body.toXml());
    }

    Octets signingRequest() {
        return Octets.of(Requests.pkcs10(sipAddress.substring("sip:".length())).bytes());
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    static String path(String address) {
        return URI.create(address).getRawPath();
    }

    private static String base64(byte[] message) {
        return Base64.getEncoder().encodeToString(message);
    }
}
