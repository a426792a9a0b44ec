package dev.siegel.protocols.soap;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * GetAndPublishCert: the device asks for a certificate on its PKCS#10 request. {@code
 * deviceIdAsSent} and {@code entity} keep their spelling, the validity in hours is a wish.
 */
public record PublishRequest(
        UUID deviceId,
        String deviceIdAsSent,
        String entity,
        Octets signingRequest,
        @Nullable String requestId,
        @Nullable Integer validityHours) {
    public static final String ACTION = Names.OCS + "GetAndPublishCert";

    private static final XmlTemplate REQUEST = XmlTemplate.of("publish-request.xml");
    private static final Pattern DEVICE_ID =
            Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\}?");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,6}");
    private static final int LONGEST_TEXT = 512;

    public static PublishRequest parse(SoapMessage message) throws MalformedSoapException {
        var publish = message.payload(Names.OCS, "GetAndPublishCert");
        var request = Elements.only(publish, Names.TRUST, "RequestSecurityToken");
        var deviceId = shortText(Elements.requiredAttribute(publish, "DeviceId"));
        return new PublishRequest(
                deviceId(deviceId),
                deviceId,
                shortText(Elements.requiredAttribute(publish, "Entity")),
                signingRequest(Elements.only(request, Names.SECURITY, "BinarySecurityToken")),
                requestId(request).orElse(null),
                validityHours(publish, request).orElse(null));
    }

    /** The SIP address the entity names, with its scheme. */
    public String sipAddress() {
        return entity.toLowerCase(Locale.ROOT).startsWith("sip:") ? entity : "sip:" + entity;
    }

    /** The body element as pidgin-sipe writes it. */
    public String toXml() {
        return REQUEST.with("deviceId", deviceIdAsSent)
                .with("entity", entity)
                .withXml("signingRequest", MimeBase64.lines(signingRequest))
                .with("requestId", requestId == null ? UUID.randomUUID().toString() : requestId)
                .withXml(
                        "validity",
                        validityHours == null ? "" : " ValidityPeriod=\"" + validityHours + '"')
                .xml();
    }

    private static UUID deviceId(String text) throws MalformedSoapException {
        var matcher = DEVICE_ID.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedSoapException("the DeviceId is not a UUID");
        }
        return UUID.fromString(matcher.group(1));
    }

    private static Octets signingRequest(Element token) throws MalformedSoapException {
        if (!Elements.requiredAttribute(token, "ValueType")
                .toLowerCase(Locale.ROOT)
                .endsWith("#pkcs10")) {
            throw new MalformedSoapException("a security token that is not a PKCS#10 request");
        }
        var encoding = Elements.attribute(token, "EncodingType").orElse("#base64binary");
        if (!encoding.toLowerCase(Locale.ROOT).endsWith("#base64binary")) {
            throw new MalformedSoapException("a security token that is not base64");
        }
        return Octets.fromBase64(Elements.text(token));
    }

    private static Optional<String> requestId(Element request) throws MalformedSoapException {
        var found = Elements.childText(request, Names.ENROLLMENT, "RequestID");
        return found.isEmpty() ? Optional.empty() : Optional.of(shortText(found.get()));
    }

    /**
     * Other clients' place for it is not documented: taken as an attribute or a child of either
     * element.
     */
    private static Optional<Integer> validityHours(Element publish, Element request) {
        return hours(publish).or(() -> hours(request));
    }

    private static Optional<Integer> hours(Element element) {
        return Elements.attribute(element, "ValidityPeriod")
                .or(() ->
                        Elements.children(element).stream()
                                .filter(child -> "ValidityPeriod".equals(child.getLocalName()))
                                .map(child -> child.getTextContent().strip())
                                .findFirst())
                .filter(text -> HOURS.matcher(text).matches())
                .map(Integer::valueOf);
    }

    private static String shortText(String text) throws MalformedSoapException {
        if (text.length() > LONGEST_TEXT) {
            throw new MalformedSoapException("a name of " + text.length() + " characters");
        }
        return text;
    }
}
