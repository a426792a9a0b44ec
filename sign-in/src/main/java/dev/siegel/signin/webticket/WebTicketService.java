package dev.siegel.signin.webticket;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryUnavailable;
import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.protocols.soap.Diagnostic;
import dev.siegel.signin.http.Printable;
import dev.siegel.signin.http.WebConnection;
import dev.siegel.signin.http.WebHandler;
import dev.siegel.signin.http.WebRequest;
import dev.siegel.signin.http.WebResponse;
import dev.siegel.signin.limit.SignInLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /WebTicket/WebTicketService.svc}: Windows authentication first, then the request for
 * a ticket.
 */
public final class WebTicketService implements WebHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WebTicketService.class);
    private static final String AUTHENTICATE = "WWW-Authenticate";

    private final NtlmSignIns signIns;
    private final TicketDesk desk;
    private final AuthenticationSwitches switches;
    private final SignInLimits limits;
    private final String fqdn;

    public WebTicketService(
            NtlmSignIns signIns,
            TicketDesk desk,
            AuthenticationSwitches switches,
            SignInLimits limits,
            String fqdn) {
        this.signIns = signIns;
        this.desk = desk;
        this.switches = switches;
        this.limits = limits;
        this.fqdn = fqdn;
    }

    @Override
    public WebResponse answer(WebRequest request, WebConnection connection) {
        if (!switches.windows(connection.remote())) {
            LOG.info(
                    "web ticket refused: Windows authentication is off, from {}", from(connection));
            return WebResponse.text(403, "")
                    .with(
                            Faults.DIAGNOSTICS,
                            Diagnostic.AUTHENTICATION_TYPE_NOT_ALLOWED.header(fqdn));
        }
        try {
            return authenticate(request, connection);
        } catch (StoreUnavailable | DirectoryUnavailable e) {
            LOG.warn("web ticket not issued: {}, from {}", e.getMessage(), from(connection));
            return Faults.unavailable();
        }
    }

    private WebResponse authenticate(WebRequest request, WebConnection connection) {
        return switch (signIns.next(request, connection)) {
            case NtlmStep.Begin _ -> unauthorized();
            case NtlmStep.Challenge(String message) ->
                    WebResponse.text(401, "").with(AUTHENTICATE, "NTLM " + message);
            case NtlmStep.Proved(Account account) -> desk.issue(request, account, from(connection));
            case NtlmStep.Refused(String who, String cause) -> {
                LOG.info(
                        "web ticket refused: {}, for {} from {}",
                        cause,
                        Printable.of(who),
                        from(connection));
                desk.refused(Printable.of(who), from(connection), cause);
                yield unauthorized();
            }
            case NtlmStep.TooMany(String cause) -> {
                LOG.info("web ticket refused: {}, from {}", cause, from(connection));
                desk.refused(null, from(connection), cause);
                yield Faults.tooMany(limits.account().refill());
            }
        };
    }

    /** A bare NTLM: pidgin-sipe falls from Negotiate to raw NTLM under that name anyway. */
    private WebResponse unauthorized() {
        return WebResponse.text(401, "")
                .with(AUTHENTICATE, "NTLM")
                .with(Faults.DIAGNOSTICS, Diagnostic.NO_VALID_SECURITY_TOKEN.header(fqdn));
    }

    private static String from(WebConnection connection) {
        return connection.remote().getHostAddress();
    }
}
