package dev.siegel.signin;

import dev.siegel.pool.account.NtlmAuthentication;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.secret.TicketKeys;
import dev.siegel.pool.ticket.IssueWebTicket;
import dev.siegel.signin.http.Route;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import io.netty.handler.ssl.SslContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whom the web services work with.
 *
 * @param routes further resources of the listener, such as autodiscover
 * @param audiences further addresses a ticket may be asked for
 */
public record WebServicesParts(
        Supplier<SslContext> tls,
        NtlmAuthentication ntlm,
        IssueWebTicket tickets,
        PublishClientCertificate publication,
        TicketKeys ticketKeys,
        AuthenticationSwitches switches,
        Clock clock,
        List<Route> routes,
        Set<String> audiences) {
    public WebServicesParts {
        routes = List.copyOf(routes);
        audiences = Set.copyOf(audiences);
    }
}
