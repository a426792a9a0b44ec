package dev.siegel.client;

import dev.siegel.protocols.soap.PresentedTicket;
import dev.siegel.protocols.soap.ReceivedTicket;
import dev.siegel.protocols.soap.SignatureSuite;
import java.net.URI;
import java.time.Instant;

/**
 * A web ticket in the client's hands, and the endpoint it is for. It may be used later, and more
 * than once.
 */
public record WebTicket(ReceivedTicket received, URI endpoint, SignatureSuite suite) {
    public Instant expires() {
        return received.expires();
    }

    /** The request that presents it; {@code body} is the element in the SOAP body. */
    public String envelope(URI to, String action, String body) {
        return new PresentedTicket(received, suite).envelope(to.toString(), action, body);
    }

    @Override
    public String toString() {
        return "WebTicket[" + received.assertionId() + " for " + endpoint + "]";
    }
}
