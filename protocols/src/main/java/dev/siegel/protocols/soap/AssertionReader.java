package dev.siegel.protocols.soap;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the values of an assertion whose signature already holds; anything we would not have
 * written is malformed.
 */
final class AssertionReader {
    private final TicketKeys keys;

    AssertionReader(TicketKeys keys) {
        this.keys = keys;
    }

    WebTicketAssertion read(Element assertion)
            throws MalformedSoapException, UnknownWrappingKeyException {
        var conditions = part(assertion, "Conditions");
        var statement = part(assertion, "AuthenticationStatement");
        var subject = part(statement, "Subject");
        var attributes = part(assertion, "AttributeStatement");
        try {
            return new WebTicketAssertion(
                    Elements.requiredAttribute(assertion, "AssertionID"),
                    Elements.requiredAttribute(assertion, "Issuer"),
                    Elements.text(part(subject, "NameIdentifier")),
                    UUID.fromString(required(attributes, "UserId")),
                    Elements.text(
                            part(part(conditions, "AudienceRestrictionCondition"), "Audience")),
                    Elements.instant(Elements.requiredAttribute(conditions, "NotBefore")),
                    Elements.instant(Elements.requiredAttribute(conditions, "NotOnOrAfter")),
                    method(statement),
                    Elements.instant(
                            Elements.requiredAttribute(statement, "AuthenticationInstant")),
                    attribute(attributes, "Context").orElse(null),
                    proofKey(part(subject, "SubjectConfirmation")));
        } catch (IllegalArgumentException e) {
            throw new MalformedSoapException(
                    "an assertion that states nothing valid: " + e.getMessage(), e);
        }
    }

    private @Nullable ProofKey proofKey(Element confirmation)
            throws MalformedSoapException, UnknownWrappingKeyException {
        var method = Elements.text(part(confirmation, "ConfirmationMethod"));
        var keyInfo = Elements.child(confirmation, Names.SIGNATURE, "KeyInfo");
        if (method.equals(Names.BEARER) && keyInfo.isEmpty()) {
            return null;
        }
        if (!method.equals(Names.HOLDER_OF_KEY) || keyInfo.isEmpty()) {
            throw new MalformedSoapException("neither a bearer ticket nor one with a key");
        }
        return unwrap(Elements.only(keyInfo.get(), Names.ENCRYPTION, "EncryptedKey"));
    }

    private ProofKey unwrap(Element encrypted)
            throws MalformedSoapException, UnknownWrappingKeyException {
        var method = Elements.only(encrypted, Names.ENCRYPTION, "EncryptionMethod");
        if (!Elements.requiredAttribute(method, "Algorithm").equals(KeyWrapping.METHOD)) {
            throw new MalformedSoapException("a proof key that is not wrapped with AES-256");
        }
        var keyInfo = Elements.only(encrypted, Names.SIGNATURE, "KeyInfo");
        var keyId = Elements.text(Elements.only(keyInfo, Names.SIGNATURE, "KeyName"));
        var data = Elements.only(encrypted, Names.ENCRYPTION, "CipherData");
        var wrapped =
                Octets.fromBase64(
                        Elements.text(Elements.only(data, Names.ENCRYPTION, "CipherValue")));
        var key = keys.wrappingKey(keyId);
        if (key.isEmpty()) {
            throw new UnknownWrappingKeyException();
        }
        return KeyWrapping.unwrap(key.get(), wrapped);
    }

    private static AuthenticationMethod method(Element statement) throws MalformedSoapException {
        return AuthenticationMethod.of(
                        Elements.requiredAttribute(statement, "AuthenticationMethod"))
                .orElseThrow(() ->
                        new MalformedSoapException("an authentication method that is not ours"));
    }

    private static String required(Element statement, String name) throws MalformedSoapException {
        return attribute(statement, name)
                .orElseThrow(() -> new MalformedSoapException("no attribute " + name));
    }

    private static Optional<String> attribute(Element statement, String name)
            throws MalformedSoapException {
        for (var attribute : Elements.children(statement, Names.SAML, "Attribute")) {
            if (attribute.getAttribute("AttributeName").equals(name)
                    && attribute
                            .getAttribute("AttributeNamespace")
                            .equals(Names.TICKET_ATTRIBUTES)) {
                return Optional.of(Elements.text(part(attribute, "AttributeValue")));
            }
        }
        return Optional.empty();
    }

    private static Element part(Element parent, String name) throws MalformedSoapException {
        return Elements.only(parent, Names.SAML, name);
    }
}
