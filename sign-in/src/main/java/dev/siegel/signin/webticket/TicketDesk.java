package dev.siegel.signin.webticket;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.ticket.AuthenticationMethod;
import dev.siegel.pool.ticket.IssueWebTicket;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.protocols.soap.Diagnostic;
import dev.siegel.protocols.soap.FaultCode;
import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.Octets;
import dev.siegel.protocols.soap.ProofKey;
import dev.siegel.protocols.soap.SoapFault;
import dev.siegel.protocols.soap.SoapMessage;
import dev.siegel.protocols.soap.WebTicketRequest;
import dev.siegel.protocols.soap.WebTicketResponse;
import dev.siegel.signin.http.Printable;
import dev.siegel.signin.http.WebRequest;
import dev.siegel.signin.http.WebResponse;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the request of somebody who proved who they are into a ticket or the reason why not. */
public final class TicketDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TicketDesk.class);

    /** The wording real servers answer with. */
    private static final String CLAIM_OF_ANOTHER =
            "The SIP URI in the claim type requirements of the web ticket request does not match the SIP URI"
                    + " associated with the presented credentials.";

    private final IssueWebTicket tickets;
    private final SignedTickets signed;
    private final Set<String> audiences;
    private final String fqdn;
    private final SecureRandom random = new SecureRandom();

    /**
     * {@code audiences} are the absolute addresses of our services; a ticket for anything else is
     * not issued.
     */
    public TicketDesk(
            IssueWebTicket tickets, SignedTickets signed, Set<String> audiences, String fqdn) {
        this.tickets = tickets;
        this.signed = signed;
        this.audiences = Set.copyOf(audiences);
        this.fqdn = fqdn;
    }

    WebResponse issue(WebRequest request, Account account, String from) {
        try {
            return issue(WebTicketRequest.parse(SoapMessage.parse(request.body())), account, from);
        } catch (MalformedSoapException e) {
            log(Printable.of(String.valueOf(e.getMessage())), account, from);
            return Faults.fault(
                    FaultCode.INVALID_REQUEST, "The request for a ticket cannot be read.");
        }
    }

    private WebResponse issue(WebTicketRequest request, Account account, String from) {
        if (!audiences.contains(request.appliesTo())) {
            log(
                    "AppliesTo " + Printable.of(request.appliesTo()) + " is none of our services",
                    account,
                    from);
            var wrong = Diagnostic.WRONG_AUDIENCE;
            return WebResponse.xml(
                    500,
                    new SoapFault(FaultCode.INVALID_SCOPE, wrong.id(), wrong.reason()).toXml());
        }
        var claimed = request.claimedAddress();
        if (claimed != null && !SipAddress.isOne(claimed)) {
            return claimOfAnother("claims no SIP address", account, from);
        }
        return switch (tickets.issue(toPool(request, account, claimed))) {
            case IssueWebTicket.Decision.Granted(WebTicket ticket) -> granted(request, ticket);
            case IssueWebTicket.Decision.NotEnabled() -> notEnabled(account, from);
            case IssueWebTicket.Decision.ClaimOfAnotherUser() ->
                    claimOfAnother("claims " + claimed, account, from);
        };
    }

    private static IssueWebTicket.Request toPool(
            WebTicketRequest request, Account account, @Nullable String claimed) {
        return new IssueWebTicket.Request(
                account,
                AuthenticationMethod.NTLM,
                claimed == null ? null : SipAddress.of(claimed),
                request.appliesTo(),
                device(request.context()).orElse(null),
                request.wishedLifetime(),
                request.entropy() != null);
    }

    private WebResponse granted(WebTicketRequest request, WebTicket ticket) {
        var clientEntropy = request.entropy();
        var serverEntropy = clientEntropy == null ? null : entropy();
        var proofKey =
                clientEntropy == null || serverEntropy == null
                        ? null
                        : ProofKey.derive(clientEntropy, serverEntropy);
        var response =
                new WebTicketResponse(
                        signed.sign(ticket, proofKey),
                        ticket.id(),
                        request.appliesTo(),
                        request.context(),
                        serverEntropy,
                        proofKey == null ? 0 : proofKey.octets().length() * Byte.SIZE,
                        ticket.notBefore(),
                        ticket.notOnOrAfter());
        return WebResponse.xml(200, response.toXml());
    }

    private WebResponse notEnabled(Account account, String from) {
        log("not enabled for the pool", account, from);
        return WebResponse.text(403, "")
                .with(Faults.DIAGNOSTICS, Diagnostic.USER_NOT_ENABLED.header(fqdn));
    }

    private WebResponse claimOfAnother(String cause, Account account, String from) {
        log(cause, account, from);
        return Faults.fault(FaultCode.FAILED_AUTHENTICATION, CLAIM_OF_ANOTHER);
    }

    private static Optional<DeviceId> device(@Nullable String context) {
        try {
            return context == null ? Optional.empty() : Optional.of(DeviceId.of(context));
        } catch (IllegalArgumentException e) {
            // Other clients may number their requests here.
            return Optional.empty();
        }
    }

    private Octets entropy() {
        var bytes = new byte[ProofKey.LENGTH];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    /** Tells those who follow the pool's events. */
    void refused(@Nullable String who, String from, String cause) {
        tickets.refused(who, from, cause);
    }

    private void log(String cause, Account account, String from) {
        LOG.info(
                "web ticket refused: {}, for {} from {}", cause, account.userPrincipalName(), from);
        refused(account.userPrincipalName(), from, cause);
    }
}
