package dev.siegel.protocols.soap;

import java.time.Duration;
import java.util.Optional;
import org.w3c.dom.Element;

/** The Lifetime a client wishes for its ticket. */
final class TicketLifetime {
    private TicketLifetime() {}

    static Optional<Duration> wished(Element request) throws MalformedSoapException {
        var lifetime = Elements.child(request, Names.TRUST, "Lifetime");
        if (lifetime.isEmpty()) {
            return Optional.empty();
        }
        var created = Elements.childText(lifetime.get(), Names.SECURITY_UTILITY, "Created");
        var expires = Elements.childText(lifetime.get(), Names.SECURITY_UTILITY, "Expires");
        if (created.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.between(Elements.instant(created.get()), Elements.instant(expires.get())));
    }
}
