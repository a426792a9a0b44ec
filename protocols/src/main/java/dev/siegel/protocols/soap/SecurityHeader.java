package dev.siegel.protocols.soap;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The WS-Security header of a presented ticket, taken apart with the guards against moved or
 * doubled parts.
 */
record SecurityHeader(
        Element timestamp,
        String timestampId,
        Instant expires,
        Element assertion,
        @Nullable Element signature) {
    private static final Set<String> ID_ATTRIBUTES = Set.of("id", "assertionid");

    /** Empty when the message has no Security header at all. */
    static Optional<SecurityHeader> of(SoapMessage message) throws MalformedSoapException {
        var header = message.header();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        var security = Elements.child(header.get(), Names.SECURITY, "Security");
        if (security.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(security.get()));
    }

    private static SecurityHeader read(Element security) throws MalformedSoapException {
        var document = security.getOwnerDocument();
        requireOnce(document, Names.SECURITY, "Security");
        requireOnce(document, Names.SECURITY_UTILITY, "Timestamp");
        requireOnce(document, Names.SAML, "Assertion");
        requireDistinctIds(document);
        var timestamp = Elements.only(security, Names.SECURITY_UTILITY, "Timestamp");
        var assertion = Elements.only(security, Names.SAML, "Assertion");
        var signature = Elements.child(security, Names.SIGNATURE, "Signature").orElse(null);
        if (Elements.children(security).size() != (signature == null ? 2 : 3)) {
            throw new MalformedSoapException("a Security header with parts we do not know");
        }
        var expires = Elements.text(Elements.only(timestamp, Names.SECURITY_UTILITY, "Expires"));
        return new SecurityHeader(
                timestamp, id(timestamp), Elements.instant(expires), assertion, signature);
    }

    private static String id(Element timestamp) {
        return timestamp.getAttributeNS(Names.SECURITY_UTILITY, "Id");
    }

    private static void requireOnce(Document document, String namespace, String name)
            throws MalformedSoapException {
        var count = document.getElementsByTagNameNS(namespace, name).getLength();
        if (count != 1) {
            throw new MalformedSoapException(count + " elements " + name + " in the message");
        }
    }

    /** Two elements of one id are how a signature over one is passed off as one over the other. */
    private static void requireDistinctIds(Document document) throws MalformedSoapException {
        var seen = new HashSet<String>();
        var all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            var attributes = all.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                var attribute = attributes.item(j);
                if (ID_ATTRIBUTES.contains(lowerCase(attribute.getLocalName()))
                        && !seen.add(attribute.getNodeValue())) {
                    throw new MalformedSoapException("two elements with one id");
                }
            }
        }
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
