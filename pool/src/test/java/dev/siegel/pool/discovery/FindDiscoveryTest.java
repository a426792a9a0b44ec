package dev.siegel.pool.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.discovery.DiscoveryRecord.Kind;
import dev.siegel.pool.discovery.DiscoveryRecord.Need;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.autodiscover.AutodiscoverConfiguration;
import dev.siegel.pool.settings.simpleurl.SimpleUrlConfiguration;
import dev.siegel.pool.testing.InMemorySipDomainStore;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomains;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindDiscoveryTest {
    private final TestingPool pool = new TestingPool();
    private final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);
    private final Caller admin = pool.administrator();
    private final SipDomains domains =
            new SipDomains(
                    List.of(new SipDomain("example.com", true), new SipDomain("example.org", true)),
                    new InMemorySipDomainStore(),
                    pool.auditor);

    private FindDiscovery over(@Nullable Integer tls, @Nullable Integer tcp, String web) {
        return new FindDiscovery(
                domains,
                new FrontEndAddresses(TestingPool.FQDN, tls, tcp, URI.create(web)),
                settings.store,
                settings.here,
                pool.auditor);
    }

    private List<DiscoveryRecord> records(FindDiscovery find) {
        return find.find(admin, "Example.com").orElseThrow();
    }

    private static DiscoveryRecord named(List<DiscoveryRecord> records, String name) {
        return records.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void service_records_lead_to_the_registrars_port() {
        var records = records(over(5061, null, "https://pool01.example.com:4443"));

        for (String name : List.of("_sipinternaltls._tcp.example.com", "_sip._tls.example.com")) {
            assertThat(named(records, name))
                    .satisfies(one -> {
                        assertThat(one.kind()).isEqualTo(Kind.SRV);
                        assertThat(one.value()).isEqualTo("0 0 5061 pool01.example.com");
                        assertThat(one.need()).isEqualTo(Need.REQUIRED);
                        assertThat(one.served()).isTrue();
                    });
        }
        assertThat(records)
                .extracting(DiscoveryRecord::name)
                .doesNotContain("_sipinternal._tcp.example.com", "_sip._tcp.example.com");
    }

    @Test
    void a_listener_without_tls_has_records_of_its_own_and_one_that_is_off_has_none() {
        var records = records(over(null, 5060, "https://pool01.example.com"));

        assertThat(named(records, "_sipinternal._tcp.example.com").value())
                .isEqualTo("0 0 5060 pool01.example.com");
        assertThat(records)
                .extracting(DiscoveryRecord::name)
                .doesNotContain("_sipinternaltls._tcp.example.com", "_sip._tls.example.com");
    }

    @Test
    void names_tried_at_fixed_ports_are_served_only_where_the_pool_listens_there() {
        var inside = records(over(5061, null, "https://pool01.example.com"));
        var outside = records(over(443, null, "https://pool01.example.com:4443"));

        assertThat(named(inside, "sipinternal.example.com").served()).isTrue();
        assertThat(named(inside, "sip.example.com").served()).isFalse();
        assertThat(named(outside, "sipinternal.example.com").served()).isFalse();
        assertThat(named(outside, "sip.example.com").served()).isTrue();
    }

    @Test
    void what_is_not_served_yet_says_so_with_the_links_it_will_have() {
        var records = records(over(5061, null, "https://web.example.com:4443/"));

        assertThat(named(records, "lyncdiscover.example.com"))
                .satisfies(one -> {
                    assertThat(one.value()).isEqualTo("web.example.com");
                    assertThat(one.need()).isEqualTo(Need.NOT_YET);
                    assertThat(one.served()).isFalse();
                });
        assertThat(named(records, "User").value())
                .isEqualTo(
                        "https://web.example.com:4443/Autodiscover/AutodiscoverService.svc/root/user");
        assertThat(named(records, "WebTicket").served()).isTrue();
        assertThat(named(records, "web.example.com").need()).isEqualTo(Need.REQUIRED);
    }

    @Test
    void dhcp_bytes_name_the_pool_and_the_web_services_port() {
        var records = records(over(5061, null, "https://pool01.example.com:4443"));

        assertThat(named(records, "option 120").value()).startsWith("0006706F6F6C3031");
        assertThat(named(records, "option 43 for MS-UC-Client").value()).contains("040434343433");
    }

    @Test
    void simple_urls_of_the_domain_are_names_too() {
        settings.change.change(
                admin,
                SimpleUrlConfiguration.FAMILY,
                SettingScope.global(),
                Change.of(
                        Map.of(
                                "SimpleUrl",
                                """
                                Meet example.com - https://meet.example.com
                                Meet example.org - https://meet.example.org
                                Dialin * - https://dialin.example.net\
                                """)),
                false);

        assertThat(records(over(5061, null, "https://pool01.example.com")))
                .extracting(DiscoveryRecord::name)
                .contains("meet.example.com", "dialin.example.net")
                .doesNotContain("meet.example.org");
    }

    @Test
    void what_the_discovery_service_is_to_hand_out_is_told() {
        settings.change.change(
                admin,
                AutodiscoverConfiguration.FAMILY,
                SettingScope.global(),
                Change.of(
                        Map.of(
                                "WebLinks", "External/Ucwa https://web.example.com/ucwa",
                                "ExternalSipClientAccessFqdn", "sip.example.com",
                                "ExternalSipClientAccessPort", "443",
                                "EnableCertificateProvisioningServiceUrl", "True")),
                false);

        var records = records(over(5061, null, "https://pool01.example.com"));

        assertThat(named(records, "External/Ucwa"))
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.URL);
                    assertThat(one.value()).isEqualTo("https://web.example.com/ucwa");
                    assertThat(one.need()).isEqualTo(Need.NOT_YET);
                    assertThat(one.served()).isFalse();
                });
        assertThat(named(records, "SipClientExternalAccess").value())
                .isEqualTo("sip.example.com:443");
        assertThat(named(records, "CertificateProvisioningService").value())
                .isEqualTo("https://pool01.example.com/CertProv/CertProvisioningService.svc");
    }

    @Test
    void a_port_alone_is_one_of_the_pool_and_nothing_is_handed_out_by_default() {
        var before = records(over(5061, null, "https://pool01.example.com"));
        settings.change.change(
                admin,
                AutodiscoverConfiguration.FAMILY,
                SettingScope.global(),
                Change.of(Map.of("ExternalSipClientAccessPort", "5063")),
                false);

        assertThat(before)
                .extracting(DiscoveryRecord::name)
                .doesNotContain("SipClientExternalAccess", "CertificateProvisioningService");
        assertThat(
                        named(
                                        records(over(5061, null, "https://pool01.example.com")),
                                        "SipClientExternalAccess")
                                .value())
                .isEqualTo("pool01.example.com:5063");
    }

    @Test
    void all_domains_are_told_where_none_is_named_and_a_strange_one_is_not_found() {
        var find = over(5061, null, "https://pool01.example.com");

        assertThat(find.find(admin, null).orElseThrow())
                .extracting(DiscoveryRecord::sipDomain)
                .contains("example.com", "example.org");
        assertThat(find.find(admin, "example.net")).isEmpty();
    }

    @Test
    void who_may_not_read_is_refused() {
        Caller nobody = new Caller("nobody", "192.0.2.1", Set.of(), "c-1");
        var find = over(5061, null, "https://pool01.example.com");

        assertThatThrownBy(() -> find.find(nobody, null)).isInstanceOf(RightMissing.class);
    }
}
