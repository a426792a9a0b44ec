package dev.siegel.protocols.soap;

import java.net.URI;

/**
 * The absolute addresses of the web services, from the configured base such as {@code
 * https://pool01.example.com:443}.
 */
public record WebServiceAddresses(URI base) {
    public static final String PROVISIONING_PATH = "/CertProv/CertProvisioningService.svc";
    public static final String PROOF_SHA1_PATH = PROVISIONING_PATH + "/WebTicket_Proof_SHA1";
    public static final String PROOF_PATH = PROVISIONING_PATH + "/WebTicket_Proof";
    public static final String BEARER_PATH = PROVISIONING_PATH + "/WebTicket_Bearer";
    public static final String TICKET_PATH = "/WebTicket/WebTicketService.svc";
    public static final String ISSUER_PATH = "/WebTicket/Issuer";

    public WebServiceAddresses {
        var path = base.getRawPath();
        if (base.getHost() == null
                || !"https".equals(base.getScheme())
                || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "web services need an address such as https://pool01.example.com:443");
        }
    }

    public String provisioning() {
        return at(PROVISIONING_PATH);
    }

    public String proofSha1() {
        return at(PROOF_SHA1_PATH);
    }

    public String proof() {
        return at(PROOF_PATH);
    }

    public String bearer() {
        return at(BEARER_PATH);
    }

    public String ticketService() {
        return at(TICKET_PATH);
    }

    public String ticketIssuer() {
        return at(ISSUER_PATH);
    }

    public String host() {
        return base.getHost();
    }

    private String at(String path) {
        return base.getScheme() + "://" + base.getRawAuthority() + path;
    }
}
