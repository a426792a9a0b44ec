package dev.siegel.pool.discovery;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.SettingsSnapshot;
import dev.siegel.pool.settings.SimpleUrl;
import dev.siegel.pool.settings.autodiscover.AutodiscoverConfiguration;
import dev.siegel.pool.settings.simpleurl.SimpleUrlConfiguration;
import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomains;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what has to be published for a SIP domain, and which answers this pool gives. */
public final class FindDiscovery {
    private final SipDomains domains;
    private final FrontEndAddresses addresses;
    private final SettingStore settings;
    private final Topology here;
    private final Auditor auditor;

    public FindDiscovery(
            SipDomains domains,
            FrontEndAddresses addresses,
            SettingStore settings,
            Topology here,
            Auditor auditor) {
        this.domains = domains;
        this.addresses = addresses;
        this.settings = settings;
        this.here = here;
        this.auditor = auditor;
    }

    /**
     * @param sipDomain null for all domains
     * @return empty when the pool has no such domain
     */
    public Optional<List<DiscoveryRecord>> find(Caller caller, @Nullable String sipDomain) {
        String target = sipDomain == null ? "" : sipDomain;
        auditor.within(caller, Right.READ, new Operation("Get-CsDiscovery", target, null));
        List<String> asked =
                domains.all().stream()
                        .map(SipDomain::name)
                        .filter(name -> sipDomain == null || name.equalsIgnoreCase(sipDomain))
                        .toList();
        if (asked.isEmpty() && sipDomain != null) {
            return Optional.empty();
        }
        var snapshot = SettingsSnapshot.read(settings);
        List<SimpleUrl> urls =
                SimpleUrlConfiguration.urls(values(snapshot, SimpleUrlConfiguration.FAMILY));
        SettingValues handedOut = values(snapshot, AutodiscoverConfiguration.FAMILY);
        return Optional.of(
                asked.stream()
                        .flatMap(domain ->
                                DomainRecords.of(domain, addresses, urls, handedOut).stream())
                        .toList());
    }

    private SettingValues values(SettingsSnapshot snapshot, SettingFamily family) {
        return snapshot.effective(family, family.scopes().at(here)).values();
    }
}
