package dev.siegel.signin;

import dev.siegel.protocols.soap.ServiceMetadata;
import dev.siegel.protocols.soap.TicketExpectation;
import dev.siegel.protocols.soap.WebServiceAddresses;
import dev.siegel.signin.http.Route;
import dev.siegel.signin.http.Routes;
import dev.siegel.signin.http.WebListener;
import dev.siegel.signin.limit.SignInLimits;
import dev.siegel.signin.provisioning.ProvisioningService;
import dev.siegel.signin.webticket.IssuerService;
import dev.siegel.signin.webticket.MetadataService;
import dev.siegel.signin.webticket.NtlmSignIns;
import dev.siegel.signin.webticket.SignedTickets;
import dev.siegel.signin.webticket.TicketDesk;
import dev.siegel.signin.webticket.WebTicketService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The web ticket and certificate provisioning services of a front end, listening. */
public final class WebServices implements AutoCloseable {
    private final WebListener listener;

    private WebServices(WebListener listener) {
        this.listener = listener;
    }

    /** Listens until closed. */
    public static WebServices start(WebServicesSettings settings, WebServicesParts parts)
            throws IOException {
        var routes = new Routes(routes(settings, parts));
        return new WebServices(
                WebListener.start(settings.listen(), parts.tls(), settings.limits(), routes));
    }

    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }

    private static List<Route> routes(WebServicesSettings settings, WebServicesParts parts) {
        var limits = SignInLimits.of(settings.rates(), parts.clock());
        var signed = new SignedTickets(parts.ticketKeys(), settings.addresses().ticketIssuer());
        var routes = new ArrayList<>(parts.routes());
        routes.addAll(webTicketRoutes(settings, parts, signed, limits));
        routes.addAll(provisioningRoutes(settings.addresses(), parts, signed, limits));
        return routes;
    }

    private static List<Route> webTicketRoutes(
            WebServicesSettings settings,
            WebServicesParts parts,
            SignedTickets signed,
            SignInLimits limits) {
        var addresses = settings.addresses();
        var signIns = new NtlmSignIns(settings.names(), parts.ntlm(), limits, parts.clock());
        var desk =
                new TicketDesk(
                        parts.tickets(), signed, audiences(addresses, parts), addresses.host());
        var service =
                new WebTicketService(signIns, desk, parts.switches(), limits, addresses.host());
        var metadata = new MetadataService(ServiceMetadata.webTicket(addresses));
        var routes = new ArrayList<>(metadata.routes(WebServiceAddresses.TICKET_PATH));
        routes.add(Route.post(WebServiceAddresses.TICKET_PATH, service));
        routes.add(
                Route.get(
                        WebServiceAddresses.ISSUER_PATH,
                        new IssuerService(parts.ticketKeys().signing().certificate())));
        return routes;
    }

    private static List<Route> provisioningRoutes(
            WebServiceAddresses addresses,
            WebServicesParts parts,
            SignedTickets signed,
            SignInLimits limits) {
        var service =
                new ProvisioningService(
                        signed, parts.publication(), parts.switches(), limits, parts.clock());
        var metadata = new MetadataService(ServiceMetadata.provisioning(addresses));
        var routes = new ArrayList<>(metadata.routes(WebServiceAddresses.PROVISIONING_PATH));
        routes.add(
                Route.post(
                        WebServiceAddresses.PROOF_SHA1_PATH,
                        service.at(TicketExpectation.proof(addresses.proofSha1()))));
        routes.add(
                Route.post(
                        WebServiceAddresses.PROOF_PATH,
                        service.at(TicketExpectation.proof(addresses.proof()))));
        routes.add(
                Route.post(
                        WebServiceAddresses.BEARER_PATH,
                        service.at(TicketExpectation.bearer(addresses.bearer()))));
        return routes;
    }

    private static Set<String> audiences(WebServiceAddresses addresses, WebServicesParts parts) {
        var audiences = new HashSet<>(parts.audiences());
        audiences.addAll(Set.of(addresses.proofSha1(), addresses.proof(), addresses.bearer()));
        return audiences;
    }
}
