package dev.siegel.pool.discovery;

import dev.siegel.pool.discovery.DiscoveryRecord.Kind;
import dev.siegel.pool.discovery.DiscoveryRecord.Need;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.autodiscover.AutodiscoverConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What administrators want the discovery service to hand out beside its own links. */
final class AutodiscoverRecords {
    private static final int USUAL_OUTSIDE_PORT = 443;

    private final String domain;
    private final FrontEndAddresses here;
    private final SettingValues values;
    private final List<DiscoveryRecord> records = new ArrayList<>();

    private AutodiscoverRecords(String domain, FrontEndAddresses here, SettingValues values) {
        this.domain = domain;
        this.here = here;
        this.values = values;
    }

    static List<DiscoveryRecord> of(String domain, FrontEndAddresses here, SettingValues values) {
        var records = new AutodiscoverRecords(domain, here, values);
        records.externalAccess();
        records.provisioning();
        AutodiscoverConfiguration.links(values)
                .forEach(link ->
                        records.add(
                                link.token(),
                                link.href(),
                                "A web link of the discovery configuration."));
        return List.copyOf(records.records);
    }

    private void add(String name, String value, String note) {
        records.add(new DiscoveryRecord(domain, Kind.URL, name, value, Need.NOT_YET, false, note));
    }

    private void externalAccess() {
        Optional<String> fqdn =
                values.text(AutodiscoverConfiguration.EXTERNAL_FQDN)
                        .filter(name -> !name.isEmpty());
        Optional<String> port = values.text(AutodiscoverConfiguration.EXTERNAL_PORT);
        if (fqdn.isPresent() || port.isPresent()) {
            int usual = Objects.requireNonNullElse(here.sipTlsPort(), USUAL_OUTSIDE_PORT);
            add(
                    "SipClientExternalAccess",
                    fqdn.orElse(here.pool()) + ":" + port.orElse(Integer.toString(usual)),
                    "Where the discovery service sends clients outside.");
        }
    }

    private void provisioning() {
        if (values.flag(AutodiscoverConfiguration.TELLS_PROVISIONING)) {
            add(
                    "CertificateProvisioningService",
                    here.url(DomainRecords.PROVISIONING),
                    "The discovery service tells where certificates are issued.");
        }
    }
}
