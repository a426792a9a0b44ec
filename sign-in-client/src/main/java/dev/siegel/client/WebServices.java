package dev.siegel.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.siegel.client.http.HttpAnswer;
import dev.siegel.client.http.HttpConnection;
import dev.siegel.client.http.HttpQuestion;
import dev.siegel.client.store.DeviceCertificate;
import dev.siegel.client.store.DeviceKeys;
import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.Octets;
import dev.siegel.protocols.soap.PublishRequest;
import dev.siegel.protocols.soap.PublishResponse;
import dev.siegel.protocols.soap.ServiceDescription;
import dev.siegel.protocols.soap.SoapMessage;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.util.Optional;
import java.util.UUID;

/** The way to a certificate: metadata of the services, ticket, GetAndPublishCert. */
final class WebServices {
    private static final int OK = 200;

    private final ClientSettings settings;

    WebServices(ClientSettings settings) {
        this.settings = settings;
    }

    /** From the address in the challenge to a ticket for the provisioning service. */
    TicketOutcome requestTicket(URI provisioning) throws IOException {
        var port = settings.behaviour().provisioningPort();
        var described = describe(provisioning);
        var service = read(described);
        if (service.isEmpty()) {
            return refused(WebStep.PROVISIONING_METADATA, described);
        }
        var endpoint = service.get().location(port);
        var issuer = service.get().proofIssuer(port);
        if (endpoint.isEmpty() || issuer.isEmpty()) {
            return incomplete(WebStep.PROVISIONING_METADATA, described, port);
        }
        var issuerDescribed = describe(URI.create(issuer.get()));
        var ticketService =
                read(issuerDescribed)
                        .flatMap(each -> each.location(ServiceDescription.WINDOWS_PORT));
        return ticketService.isEmpty()
                ? incomplete(
                        WebStep.TICKET_METADATA, issuerDescribed, ServiceDescription.WINDOWS_PORT)
                : requestTicket(URI.create(ticketService.get()), URI.create(endpoint.get()));
    }

    /** From a ticket service known already. */
    TicketOutcome requestTicket(URI ticketService, URI endpoint) throws IOException {
        return new TicketRequest(settings, ticketService, endpoint).send();
    }

    PublishOutcome publish(WebTicket ticket, String deviceId, KeyPair keys) throws IOException {
        var request = DeviceKeys.signingRequest(keys, settings.endpoint().userAtDomain());
        var answer =
                ask(
                        soap(
                                ticket.endpoint(),
                                PublishRequest.ACTION,
                                envelope(ticket, deviceId, request)));
        if (answer.status() != OK) {
            return new PublishOutcome.Refused(WebRefusal.of(WebStep.PUBLISH, answer));
        }
        try {
            var response = PublishResponse.parse(SoapMessage.parse(answer.body()));
            var certificate = DeviceKeys.certificate(response.certificate().toByteArray());
            return new PublishOutcome.Published(
                    new DeviceCertificate(certificate, keys.getPrivate()));
        } catch (MalformedSoapException | IOException e) {
            return new PublishOutcome.Refused(
                    WebRefusal.unreadable(WebStep.PUBLISH, answer, String.valueOf(e.getMessage())));
        }
    }

    /** GetAndPublishCert as the client would send it, to be changed by those who test bad input. */
    String envelope(WebTicket ticket, String deviceId, byte[] signingRequest) {
        var body =
                new PublishRequest(
                                UUID.randomUUID(),
                                deviceId,
                                settings.endpoint().userAtDomain(),
                                Octets.of(signingRequest),
                                null,
                                null)
                        .toXml();
        return ticket.envelope(ticket.endpoint(), PublishRequest.ACTION, body);
    }

    static HttpQuestion soap(URI to, String action, String envelope) {
        return HttpQuestion.post(to, "text/xml; charset=utf-8", envelope.getBytes(UTF_8))
                .with("SOAPAction", "\"" + action + "\"");
    }

    HttpAnswer ask(HttpQuestion question) throws IOException {
        try (var connection = connection(question.address())) {
            return connection.ask(question);
        }
    }

    HttpConnection connection(URI server) {
        return new HttpConnection(
                server, settings.trust(), settings.behaviour().httpHabits(), settings.timeout());
    }

    private HttpAnswer describe(URI service) throws IOException {
        var address = URI.create(service + "/mex");
        return ask(
                switch (settings.behaviour()) {
                    case SIPE -> HttpQuestion.get(address);
                    case LYNC -> MetadataRequest.post(address);
                });
    }

    private static Optional<ServiceDescription> read(HttpAnswer answer) {
        if (answer.status() != OK) {
            return Optional.empty();
        }
        try {
            return Optional.of(ServiceDescription.parse(answer.body()));
        } catch (MalformedSoapException e) {
            return Optional.empty();
        }
    }

    private static TicketOutcome refused(WebStep step, HttpAnswer answer) {
        return new TicketOutcome.Refused(WebRefusal.of(step, answer));
    }

    private static TicketOutcome incomplete(WebStep step, HttpAnswer answer, String port) {
        return answer.status() == OK
                ? new TicketOutcome.Refused(
                        WebRefusal.unreadable(step, answer, "the metadata has no port " + port))
                : refused(step, answer);
    }
}
