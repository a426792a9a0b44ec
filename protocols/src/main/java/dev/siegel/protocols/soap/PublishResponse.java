package dev.siegel.protocols.soap;

import org.jspecify.annotations.Nullable;

/**
 * The answer to GetAndPublishCert: one certificate in DER. The attributes follow MS-WSTEP's habit;
 * no client is known to read them.
 */
public record PublishResponse(
        String deviceId, String entity, @Nullable String requestId, Octets certificate) {
    private static final XmlTemplate RESPONSE = XmlTemplate.of("publish-response.xml");
    private static final XmlTemplate REQUEST_ID = XmlTemplate.of("publish-response-request-id.xml");

    public String toXml() {
        return RESPONSE.with("deviceId", deviceId)
                .with("entity", entity)
                .with("certificate", certificate.base64())
                .withXml(
                        "requestId",
                        requestId == null ? "" : REQUEST_ID.with("requestId", requestId).xml())
                .xml();
    }

    public static PublishResponse parse(SoapMessage message) throws MalformedSoapException {
        var answer = message.payload(Names.OCS, "GetAndPublishCertResponse");
        var response = Elements.only(answer, Names.TRUST, "RequestSecurityTokenResponse");
        var token = Elements.only(response, Names.TRUST, "RequestedSecurityToken");
        var certificate =
                Elements.text(Elements.only(token, Names.SECURITY, "BinarySecurityToken"));
        return new PublishResponse(
                answer.getAttribute("DeviceId"),
                answer.getAttribute("Entity"),
                Elements.childText(response, Names.ENROLLMENT, "RequestID").orElse(null),
                Octets.fromBase64(certificate));
    }
}
