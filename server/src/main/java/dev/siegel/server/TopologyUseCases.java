package dev.siegel.server;

import dev.siegel.pool.discovery.FindDiscovery;
import dev.siegel.pool.discovery.FrontEndAddresses;
import dev.siegel.pool.topology.AddSipDomain;
import dev.siegel.pool.topology.CheckPoolHealth;
import dev.siegel.pool.topology.FindTopology;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.topology.RemoveSipDomain;
import dev.siegel.pool.topology.ServerVersion;
import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomains;
import java.util.List;
import java.util.Optional;

/** The topology as this front end was started in it, and what was added since. */
record TopologyUseCases(
        Pools pools,
        FindTopology findTopology,
        CheckPoolHealth checkHealth,
        SipDomains domains,
        FindDiscovery findDiscovery,
        AddSipDomain addDomain,
        RemoveSipDomain removeDomain,
        ServerVersion version) {

    static TopologyUseCases over(FrontEndParts parts) {
        var db = parts.database();
        var auditor = parts.auditor();
        Pools pools = parts.configuration().pools();
        var configured =
                parts.configuration().domains().stream()
                        .map(name -> new SipDomain(name, true))
                        .toList();
        var domains = new SipDomains(configured, db.sipDomains(), auditor);
        return new TopologyUseCases(
                pools,
                new FindTopology(pools, auditor),
                new CheckPoolHealth(db.audit(), db.events(), parts.live(), auditor),
                domains,
                discovery(parts, domains),
                new AddSipDomain(domains, db.sipDomains(), auditor, db.work(), parts.clock()),
                new RemoveSipDomain(domains, db.sipDomains(), auditor, db.work()),
                new ServerVersion(build(), db.schemaVersion()));
    }

    private static FindDiscovery discovery(FrontEndParts parts, SipDomains domains) {
        var configuration = parts.configuration();
        return new FindDiscovery(
                domains,
                new FrontEndAddresses(
                        configuration.host(),
                        configuration.sipTlsPort(),
                        configuration.sipTcpPort(),
                        configuration.webBase()),
                parts.database().settings(),
                configuration.topology(),
                parts.auditor());
    }

    /** From the jar's manifest; classes outside of a jar have none. */
    private static String build() {
        return Optional.ofNullable(TopologyUseCases.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Those administrators reach. */
    List<Object> all() {
        return List.of(
                pools,
                findTopology,
                checkHealth,
                domains,
                findDiscovery,
                addDomain,
                removeDomain,
                version);
    }
}
