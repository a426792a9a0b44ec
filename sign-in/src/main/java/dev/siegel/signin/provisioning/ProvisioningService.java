package dev.siegel.signin.provisioning;

import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.protocols.soap.Diagnostic;
import dev.siegel.protocols.soap.FaultCode;
import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.PublishRequest;
import dev.siegel.protocols.soap.SoapMessage;
import dev.siegel.protocols.soap.TicketCheck;
import dev.siegel.protocols.soap.TicketExpectation;
import dev.siegel.protocols.soap.WebTicketAssertion;
import dev.siegel.signin.http.Printable;
import dev.siegel.signin.http.WebHandler;
import dev.siegel.signin.http.WebResponse;
import dev.siegel.signin.limit.SignInLimits;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import dev.siegel.signin.webticket.Faults;
import dev.siegel.signin.webticket.SignedTickets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GetAndPublishCert: the ticket's checks in their order, then the pool decides; the answer follows
 * the commit.
 */
public final class ProvisioningService {
    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningService.class);

    private final SignedTickets tickets;
    private final PublishClientCertificate publication;
    private final AuthenticationSwitches switches;
    private final SignInLimits limits;
    private final Clock clock;

    public ProvisioningService(
            SignedTickets tickets,
            PublishClientCertificate publication,
            AuthenticationSwitches switches,
            SignInLimits limits,
            Clock clock) {
        this.tickets = tickets;
        this.publication = publication;
        this.switches = switches;
        this.limits = limits;
        this.clock = clock;
    }

    /** The service at one of its endpoints, which says how tickets are presented there. */
    public WebHandler at(TicketExpectation expectation) {
        return (request, connection) -> answer(new Exchange(request, connection), expectation);
    }

    private WebResponse answer(Exchange exchange, TicketExpectation expectation) {
        if (!limits.address().take(exchange.from())) {
            exchange.log(LOG, "too many requests of this address");
            return Faults.tooMany(limits.address().refill());
        }
        try {
            return checked(exchange, SoapMessage.parse(exchange.request().body()), expectation);
        } catch (MalformedSoapException e) {
            exchange.log(LOG, Printable.of(String.valueOf(e.getMessage())));
            return Faults.fault(FaultCode.CLIENT, "The request for a certificate cannot be read.");
        } catch (StoreUnavailable e) {
            exchange.log(LOG, "store unavailable: " + e.getMessage());
            return Faults.unavailable();
        }
    }

    private WebResponse checked(
            Exchange exchange, SoapMessage message, TicketExpectation expectation)
            throws MalformedSoapException {
        return switch (tickets.check(message, expectation, clock.instant())) {
            case TicketCheck.Refused(var refusal, String cause) -> {
                exchange.log(LOG, refusal + ": " + Printable.of(cause));
                yield Faults.fault(refusal.diagnostic());
            }
            case TicketCheck.Accepted(WebTicketAssertion assertion, _) ->
                    publish(
                            exchange,
                            SignedTickets.ticket(assertion),
                            PublishRequest.parse(message));
        };
    }

    private WebResponse publish(Exchange exchange, WebTicket ticket, PublishRequest request) {
        if (!switches.certificates()) {
            exchange.log(LOG, "certificate authentication is off, for " + ticket.sipAddress());
            return Faults.fault(Diagnostic.AUTHENTICATION_TYPE_NOT_ALLOWED);
        }
        if (!limits.device().take(ticket.userId() + "/" + request.deviceId())) {
            exchange.log(
                    LOG,
                    "too many requests of device "
                            + request.deviceId()
                            + " of "
                            + ticket.sipAddress());
            return Faults.tooMany(limits.device().refill());
        }
        var translated = exchange.toPool(ticket, request);
        if (translated.isEmpty()) {
            exchange.log(LOG, "entity is no SIP address, with a ticket of " + ticket.sipAddress());
            return Faults.fault(Diagnostic.TICKET_INVALID);
        }
        return switch (publication.publish(translated.get())) {
            case Publication.Published(var certificate) -> exchange.published(request, certificate);
            case Publication.Refused(var cause, String detail) -> {
                exchange.log(
                        LOG, cause + ": " + Printable.of(detail) + ", for " + ticket.sipAddress());
                yield refused(cause, detail);
            }
        };
    }

    private static WebResponse refused(Publication.Cause cause, String detail) {
        return switch (cause) {
            case USER_DISABLED -> Faults.fault(Diagnostic.USER_NOT_ENABLED);
            // The client gets itself a new ticket, and with it proves again who it is.
            case PROOF_OUTDATED -> Faults.fault(Diagnostic.TICKET_EXPIRED);
            case REISSUE_BLOCKED -> Faults.fault(Diagnostic.USER_NOT_ENABLED, detail);
            case ENTITY_OF_ANOTHER_USER -> Faults.fault(Diagnostic.TICKET_INVALID);
            case REQUEST_UNUSABLE ->
                    Faults.fault(FaultCode.CLIENT, "The certificate request is not acceptable.");
            case SUBJECT_OF_ANOTHER_USER ->
                    Faults.fault(FaultCode.CLIENT, "The certificate request names another user.");
        };
    }
}
