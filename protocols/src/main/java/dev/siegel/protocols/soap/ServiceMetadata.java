package dev.siegel.protocols.soap;

import java.util.Optional;

/** The WSDL of a service, by GET as it is and by POST inside a WS-MetadataExchange answer. */
public record ServiceMetadata(String definitions) {
    private static final XmlTemplate PROVISIONING = XmlTemplate.of("provisioning.wsdl");
    private static final XmlTemplate PROVISIONING_POLICY =
            XmlTemplate.of("provisioning-policy.xml");
    private static final XmlTemplate WEB_TICKET = XmlTemplate.of("web-ticket.wsdl");
    private static final XmlTemplate RESPONSE = XmlTemplate.of("metadata-response.xml");
    private static final XmlTemplate RELATES_TO = XmlTemplate.of("metadata-relates-to.xml");

    public static ServiceMetadata provisioning(WebServiceAddresses addresses) {
        var proof =
                policies(
                        "EndorsingSupportingTokens",
                        addresses.ticketService(),
                        Names.SYMMETRIC_KEY,
                        256);
        return new ServiceMetadata(
                PROVISIONING
                        .withXml(
                                "sha1Policy",
                                proof.with("name", "CertProvisioningServiceWebTicketProof_SHA1")
                                        .xml())
                        .withXml(
                                "proofPolicy",
                                proof.with("name", "CertProvisioningServiceWebTicketProof").xml())
                        .withXml("bearerPolicy", bearerPolicy(addresses))
                        .with("sha1", addresses.proofSha1())
                        .with("proof", addresses.proof())
                        .with("bearer", addresses.bearer())
                        .xml());
    }

    public static ServiceMetadata webTicket(WebServiceAddresses addresses) {
        return new ServiceMetadata(WEB_TICKET.with("windows", addresses.ticketService()).xml());
    }

    /** The SOAP 1.2 answer to a WS-Transfer Get that carried the given message id. */
    public String response(Optional<String> messageId) {
        return RESPONSE.withXml(
                        "relatesTo",
                        messageId.map(id -> RELATES_TO.with("messageId", id).xml()).orElse(""))
                .withXml("definitions", definitions)
                .xml();
    }

    private static String bearerPolicy(WebServiceAddresses addresses) {
        return policies("SignedSupportingTokens", addresses.ticketService(), Names.BEARER_KEY, 0)
                .with("name", "CertProvisioningServiceWebTicketBearer")
                .xml();
    }

    private static XmlTemplate.Filling policies(
            String tokens, String issuer, String keyType, int keyBits) {
        return PROVISIONING_POLICY
                .with("tokens", tokens)
                .with("issuer", issuer)
                .with("keyType", keyType)
                .withXml(
                        "keySize",
                        keyBits == 0 ? "" : "<trust:KeySize>" + keyBits + "</trust:KeySize>");
    }
}
