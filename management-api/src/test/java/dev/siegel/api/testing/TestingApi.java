package dev.siegel.api.testing;

import dev.siegel.api.ApiSettings;
import dev.siegel.api.DatabaseCheck;
import dev.siegel.api.feed.FeedRules;
import dev.siegel.pool.account.PasswordSealing;
import dev.siegel.pool.administrator.ForeignTokens;
import dev.siegel.pool.enablement.CreateAccount;
import dev.siegel.pool.enablement.DisableUser;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.enablement.SetAccountPassword;
import dev.siegel.pool.feed.FollowPoolEvents;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.testing.TestingPins;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The API on a free port of the loopback address, over a pool in memory. */
public final class TestingApi implements AutoCloseable {
    public static final String LOCAL_TOKEN = "the-token-of-this-machine";

    public final TestingPool pool = new TestingPool();
    public final AccountsDirectory directory = new AccountsDirectory(pool.accounts);
    public final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);
    public final TestingPins pins = TestingPins.of(pool, settings);
    private final FailingUserStore users = new FailingUserStore(pool.users);
    private final TestingAdministration administration = new TestingAdministration(pool);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private volatile boolean reachable = true;

    private TestingApi(FeedRules feedRules) {
        List<Object> beans = new ArrayList<>(administration.beans());
        DatabaseCheck check = () -> reachable;
        beans.addAll(useCases());
        beans.addAll(new TestingServerCertificates(pool).useCases());
        beans.addAll(new TestingOperations(pool).beans());
        beans.addAll(settings.beans());
        beans.addAll(pins.beans());
        beans.addAll(TestingListings.beans(pool, users));
        var changes = new TestingUsers(pool, settings, pins.uniqueness);
        beans.addAll(changes.beans());
        beans.addAll(changes.topology());
        beans.add(check);
        beans.add(new FollowPoolEvents(pool.feed, pool.auditor));
        beans.add(feedRules);
        beans.add(new ApiSettings(TestingPool.FQDN, new SecretBytes(new byte[32])));
        this.context =
                ApplicationContext.builder(
                                Map.of(
                                        "micronaut.server.host",
                                        "127.0.0.1",
                                        "micronaut.server.port",
                                        -1))
                        .singletons(beans.toArray())
                        .environmentPropertySource(false)
                        .deduceEnvironment(false)
                        .banner(false)
                        .start();
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    public static TestingApi start() {
        return start(FeedRules.usual());
    }

    /** With another patience for those who follow events. */
    public static TestingApi start(FeedRules feedRules) {
        return new TestingApi(feedRules);
    }

    private List<Object> useCases() {
        PasswordSealing sealing = (_, _) -> new Sealed(new byte[16]);
        return List.of(
                new FindUsers(users, directory, pool.auditor),
                new CreateAccount(pool.accounts, sealing, pool.auditor, pool.work),
                new SetAccountPassword(
                        pool.accounts, users, sealing, pool.auditor, pool.work, pool.clock),
                new EnableUser(users, pool.auditor, pool.work, pool.clock),
                new DisableUser(
                        users,
                        pool.certificates,
                        pool.events,
                        pool.journal,
                        pool.live,
                        pool.auditor,
                        pool.work,
                        pool.clock),
                pool.list(),
                pool.revoke(),
                pool.importCertificates());
    }

    /** From now on every look at the users fails. */
    public void failWith(Supplier<RuntimeException> how) {
        users.failWith(how);
    }

    public void loseDatabase() {
        reachable = false;
    }

    public void addAdministrator(String name, String password, Role role) {
        administration.add(name, password, role);
    }

    /** A call with the token of an administrator who has one role. */
    public Call as(Role role) {
        return as(role.roleName());
    }

    /** A token of an administrator who has one role. */
    public String token(Role role) {
        return administration.token(role.roleName());
    }

    /** The same for a custom role. */
    public Call as(RoleName role) {
        return anonymous().bearer(administration.token(role));
    }

    /** From now on tokens somebody else gives out are read by this. */
    public void trust(ForeignTokens provider) {
        administration.trust(provider);
    }

    public void addRole(AdminRole role) {
        administration.addRole(role);
    }

    /** Chains all rows of the audit that wait. */
    public void sealAudit() {
        administration.sealAudit();
    }

    /** A call with the token for this machine. */
    public Call local() {
        return anonymous().bearer(LOCAL_TOKEN);
    }

    public Call anonymous() {
        return new Call(client, "http://127.0.0.1:" + server.getPort());
    }

    public int port() {
        return server.getPort();
    }

    public Router router() {
        return context.getBean(Router.class);
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
