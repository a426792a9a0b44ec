package dev.siegel.signin;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.secret.KeyId;
import dev.siegel.pool.secret.TicketKeys;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.ticket.IssueWebTicket;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.protocols.ntlm.NtlmServerNames;
import dev.siegel.protocols.soap.WebServiceAddresses;
import dev.siegel.signin.http.RawClient;
import dev.siegel.signin.http.TestingTls;
import dev.siegel.signin.http.WebLimits;
import dev.siegel.signin.limit.SignInRates;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import dev.siegel.signin.webticket.SignedTickets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** The web services of a pool in memory, on a free port, with one user: alice. */
final class TestingWebServices implements AutoCloseable {
    static final String PASSWORD = "S3cret-of-alice";
    static final WebServiceAddresses ADDRESSES =
            new WebServiceAddresses(URI.create("https://pool01.example.com:443"));
    static final CertifiedKey TICKET_KEY =
            ListenerAuthority.newTicketKey(Clock.systemUTC(), new SecureRandom());

    final TestingPool pool = new TestingPool();
    final PasswordNtlm directory = new PasswordNtlm();
    final User alice = pool.user("sip:Alice@example.com");
    final SignedTickets tickets = new SignedTickets(keys("k1"), ADDRESSES.ticketIssuer());
    final Outages outages;
    private final WebServices services;

    private TestingWebServices(
            AuthenticationSwitches switches, WebLimits limits, SignInRates rates, Outages outages)
            throws IOException {
        this.outages = outages;
        directory.add(account(alice), PASSWORD);
        services = WebServices.start(settings(limits, rates), parts(switches));
    }

    private static WebServicesSettings settings(WebLimits limits, SignInRates rates) {
        return new WebServicesSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                ADDRESSES,
                NtlmServerNames.of("example.com", "pool01.example.com"),
                limits,
                rates);
    }

    private WebServicesParts parts(AuthenticationSwitches switches) {
        var users = outages.around(UserStore.class, pool.users);
        return new WebServicesParts(
                TestingTls::server,
                directory,
                new IssueWebTicket(users, pool.settings, pool.clock),
                pool.publish(users, pool.certificates),
                keys("k1"),
                switches,
                pool.clock,
                List.of(),
                Set.of());
    }

    int port() {
        return services.port();
    }

    RawClient connect() throws IOException {
        return RawClient.connect(port(), TestingTls.trusted());
    }

    /** A client of alice's that has just connected. */
    SipeClient sipe() throws IOException {
        return new SipeClient(connect(), "EXAMPLE\\alice", PASSWORD, "sip:Alice@example.com");
    }

    static Account account(User user) {
        return new Account(
                user.accountId(),
                user.userPrincipalName(),
                user.logonName(),
                user.displayName(),
                user.distinguishedName(),
                true);
    }

    /** Ticket keys of a pool whose signing key goes by this name. */
    static TicketKeys keys(String name) {
        return new TicketKeys(
                TICKET_KEY,
                name,
                new SecretKeySpec(new byte[32], "AES"),
                new KeyId("0123456789abcdef"));
    }

    @Override
    public void close() {
        services.close();
    }

    static TestingWebServices start() throws IOException {
        return start(AuthenticationSwitches.allOn(), WebLimits.DEFAULTS, SignInRates.DEFAULTS);
    }

    static TestingWebServices start(
            AuthenticationSwitches switches, WebLimits limits, SignInRates rates)
            throws IOException {
        return new TestingWebServices(switches, limits, rates, new Outages());
    }
}
