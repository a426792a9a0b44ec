package dev.siegel.api.testing;

import dev.siegel.pool.discovery.FindDiscovery;
import dev.siegel.pool.discovery.FrontEndAddresses;
import dev.siegel.pool.enablement.ChangeAccount;
import dev.siegel.pool.enablement.ChangeUser;
import dev.siegel.pool.enablement.MoveUser;
import dev.siegel.pool.enablement.MoveUsers;
import dev.siegel.pool.enablement.RemoveAccount;
import dev.siegel.pool.pin.PinUniqueness;
import dev.siegel.pool.testing.InMemorySipDomainStore;
import dev.siegel.pool.testing.InMemoryUserListingStore;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import dev.siegel.pool.topology.AddSipDomain;
import dev.siegel.pool.topology.CheckPoolHealth;
import dev.siegel.pool.topology.FindTopology;
import dev.siegel.pool.topology.FindUserPool;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.topology.RemoveSipDomain;
import dev.siegel.pool.topology.ServerVersion;
import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomains;
import java.net.URI;
import java.util.List;

/** Accounts and users that change over a pool in memory, in a topology of two pools. */
final class TestingUsers {
    private static final Pools POOLS =
            new Pools(
                    new Pool(TestingPool.FQDN, "Redmond", List.of(TestingPool.FQDN)),
                    List.of(new Pool("pool02.example.com", "Dublin", List.of())));

    private final TestingPool pool;
    private final TestingSettings settings;
    private final PinUniqueness pins;

    TestingUsers(TestingPool pool, TestingSettings settings, PinUniqueness pins) {
        this.pool = pool;
        this.settings = settings;
        this.pins = pins;
    }

    List<Object> topology() {
        var store = new InMemorySipDomainStore();
        var domains =
                new SipDomains(List.of(new SipDomain("example.com", true)), store, pool.auditor);
        return List.of(
                POOLS,
                new FindTopology(POOLS, pool.auditor),
                new CheckPoolHealth(pool.audit, pool.events, pool.live, pool.auditor),
                domains,
                new AddSipDomain(domains, store, pool.auditor, pool.work, pool.clock),
                new RemoveSipDomain(domains, store, pool.auditor, pool.work),
                new FindDiscovery(
                        domains,
                        new FrontEndAddresses(
                                TestingPool.FQDN,
                                5061,
                                null,
                                URI.create("https://pool01.example.com:4443")),
                        settings.store,
                        settings.here,
                        pool.auditor),
                new ServerVersion("1.2.3", "018"));
    }

    List<Object> beans() {
        var moveUser =
                new MoveUser(
                        pool.users,
                        POOLS,
                        pool.events,
                        pool.journal,
                        pool.live,
                        pool.auditor,
                        pool.work,
                        pool.clock);
        return List.of(
                new ChangeAccount(pool.accounts, pool.users, pool.auditor, pool.work),
                new RemoveAccount(pool.accounts, pool.users, pool.auditor, pool.work),
                new ChangeUser(
                        pool.users,
                        pool.certificates,
                        pool.events,
                        pool.journal,
                        pool.live,
                        pins,
                        pool.auditor,
                        pool.work,
                        pool.clock),
                moveUser,
                new MoveUsers(
                        pool.users,
                        new InMemoryUserListingStore(pool.users, pool.certificates),
                        moveUser,
                        POOLS,
                        pool.operations,
                        pool.bell,
                        pool.auditor,
                        pool.work,
                        pool.clock),
                new FindUserPool(pool.users, POOLS, pool.auditor));
    }
}
