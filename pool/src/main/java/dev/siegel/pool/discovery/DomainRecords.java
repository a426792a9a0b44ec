package dev.siegel.pool.discovery;

import dev.siegel.pool.discovery.DiscoveryRecord.Kind;
import dev.siegel.pool.discovery.DiscoveryRecord.Need;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.SimpleUrl;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Puts the records of one SIP domain together. */
final class DomainRecords {
    private static final int USUAL_SIP_PORT = 5061;
    private static final int USUAL_OUTSIDE_PORT = 443;
    static final String PROVISIONING = "/CertProv/CertProvisioningService.svc";
    private static final String TICKETS = "/WebTicket/WebTicketService.svc";
    private static final String DISCOVERY = "/Autodiscover/AutodiscoverService.svc/root";

    private final String domain;
    private final FrontEndAddresses here;
    private final List<DiscoveryRecord> records = new ArrayList<>();

    private DomainRecords(String domain, FrontEndAddresses here) {
        this.domain = domain;
        this.here = here;
    }

    static List<DiscoveryRecord> of(
            String domain,
            FrontEndAddresses here,
            List<SimpleUrl> simpleUrls,
            SettingValues handedOut) {
        var records = new DomainRecords(domain, here);
        records.services();
        records.hosts();
        records.lyncdiscover();
        records.records.addAll(AutodiscoverRecords.of(domain, here, handedOut));
        records.dhcp();
        records.webServices();
        simpleUrls.stream().filter(one -> one.appliesTo(domain)).forEach(records::simpleUrl);
        return List.copyOf(records.records);
    }

    private void add(Kind kind, String name, String value, Need need, boolean served, String note) {
        records.add(new DiscoveryRecord(domain, kind, name, value, need, served, note));
    }

    private void services() {
        if (here.sipTlsPort() != null) {
            String target = target(here.sipTlsPort());
            add(
                    Kind.SRV,
                    "_sipinternaltls._tcp." + domain,
                    target,
                    Need.REQUIRED,
                    true,
                    "Clients inside find the registrar by it, over TLS.");
            add(
                    Kind.SRV,
                    "_sip._tls." + domain,
                    target,
                    Need.REQUIRED,
                    true,
                    "Clients outside find the registrar by it, over TLS.");
        }
        if (here.sipTcpPort() != null) {
            String target = target(here.sipTcpPort());
            String note = "Clients that may sign in without TLS find the registrar by it.";
            add(Kind.SRV, "_sipinternal._tcp." + domain, target, Need.OPTIONAL, true, note);
            add(Kind.SRV, "_sip._tcp." + domain, target, Need.OPTIONAL, true, note);
        }
        add(
                Kind.SRV,
                "_ntp._udp." + domain,
                "0 0 123 TIME-SERVER",
                Need.OPTIONAL,
                false,
                "Phones set their clocks by it; the pool is no time server.");
    }

    private String target(int port) {
        return "0 0 " + port + " " + here.pool();
    }

    private void hosts() {
        add(
                Kind.A,
                here.pool(),
                "the addresses of the front ends",
                Need.REQUIRED,
                true,
                "The other records lead to this name.");
        if (!here.webHost().equalsIgnoreCase(here.pool())) {
            add(
                    Kind.A,
                    here.webHost(),
                    "the addresses the web services have outside",
                    Need.REQUIRED,
                    true,
                    "Clients are sent to the web services by this name.");
        }
        fallback("sipinternal.", USUAL_SIP_PORT);
        fallback("sip.", USUAL_OUTSIDE_PORT);
        fallback("sipexternal.", USUAL_OUTSIDE_PORT);
    }

    /** Tried at a fixed port where no service record is found. */
    private void fallback(String prefix, int port) {
        boolean served = Objects.equals(here.sipTlsPort(), port);
        add(
                Kind.A,
                prefix + domain,
                here.pool(),
                Need.OPTIONAL,
                served,
                "Tried at port %d when no SRV record is found; the certificate has to hold for it."
                        .formatted(port));
    }

    private void lyncdiscover() {
        for (String prefix : List.of("lyncdiscoverinternal.", "lyncdiscover.")) {
            add(
                    Kind.A,
                    prefix + domain,
                    here.webHost(),
                    Need.NOT_YET,
                    false,
                    "Asked for before the SRV records; there is no discovery service here yet.");
        }
        for (String link : List.of("", "/user", "/domain")) {
            add(
                    Kind.URL,
                    link.isEmpty() ? "Root" : link.equals("/user") ? "User" : "Domain",
                    here.url(DISCOVERY + link),
                    Need.NOT_YET,
                    false,
                    "A link of the discovery service.");
        }
    }

    private void dhcp() {
        HexFormat hex = HexFormat.of().withUpperCase();
        add(
                Kind.DHCP,
                "option 120",
                hex.formatHex(DhcpOptions.registrar(here.pool())),
                Need.OPTIONAL,
                false,
                "Phones find the registrar by it; put it into your DHCP server, the pool is none.");
        add(
                Kind.DHCP,
                "option 43 for " + DhcpOptions.VENDOR_CLASS,
                hex.formatHex(
                        DhcpOptions.provisioning(here.webHost(), here.webPort(), PROVISIONING)),
                Need.OPTIONAL,
                false,
                "Phones find by it where certificates are issued; put it into your DHCP server.");
    }

    private void webServices() {
        add(
                Kind.URL,
                "WebTicket",
                here.url(TICKETS),
                Need.FOLLOWS,
                true,
                "Clients get their tickets here.");
        add(
                Kind.URL,
                "CertProvisioning",
                here.url(PROVISIONING),
                Need.FOLLOWS,
                true,
                "The registrar's challenge names it; certificates are issued here.");
    }

    private void simpleUrl(SimpleUrl url) {
        for (String host : url.hosts()) {
            add(
                    Kind.A,
                    host,
                    here.webHost(),
                    Need.NOT_YET,
                    false,
                    "The simple URL %s (%s); nothing here serves such pages."
                            .formatted(url.component(), url.activeUrl()));
        }
    }
}
