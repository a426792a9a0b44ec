package dev.siegel.protocols.soap;

import java.util.List;
import org.w3c.dom.Element;

/**
 * Verifies an assertion's signature and reads it. The element is first copied to a document of its
 * own, so what is verified and what is read are the same thing, whatever message it came in.
 */
final class AssertionVerifier {
    private static final String ID = "AssertionID";

    private final TicketKeys keys;
    private final AssertionReader reader;

    AssertionVerifier(TicketKeys keys) {
        this.keys = keys;
        this.reader = new AssertionReader(keys);
    }

    /** The accepted outcome says nothing yet about times, audience or proof. */
    TicketCheck verify(Element presented) {
        var document = SafeXml.emptyDocument();
        var assertion = (Element) document.importNode(presented, true);
        document.appendChild(assertion);
        try {
            return verifyAlone(assertion);
        } catch (MalformedSoapException e) {
            return new TicketCheck.Refused(
                    TicketRefusal.TICKET_MALFORMED, String.valueOf(e.getMessage()));
        } catch (UnknownWrappingKeyException e) {
            return new TicketCheck.Refused(
                    TicketRefusal.WRAPPING_KEY_UNKNOWN, "proof key wrapped with an unknown key");
        }
    }

    private TicketCheck verifyAlone(Element assertion)
            throws MalformedSoapException, UnknownWrappingKeyException {
        var signature = Elements.only(assertion, Names.SIGNATURE, "Signature");
        var shape = SignatureShape.enveloped(signature);
        requireOursAlone(assertion, shape);
        var keyName = Elements.text(Elements.only(shape.keyInfo(), Names.SIGNATURE, "KeyName"));
        var key = keys.issuerKey(keyName);
        if (key.isEmpty()) {
            return new TicketCheck.Refused(
                    TicketRefusal.ISSUER_KEY_UNKNOWN, "ticket signed with an unknown key");
        }
        if (!XmlSignature.holds(signature, shape.suite(), key.get(), assertion, null, ID)) {
            return new TicketCheck.Refused(
                    TicketRefusal.SIGNATURE_WRONG, "ticket signature does not hold");
        }
        return new TicketCheck.Accepted(reader.read(assertion), null);
    }

    private static void requireOursAlone(Element assertion, SignatureShape shape)
            throws MalformedSoapException {
        if (shape.suite() != SignatureSuite.RSA_SHA256) {
            throw new MalformedSoapException("a ticket is signed with RSA and SHA-256 only");
        }
        if (!shape.referencedId().equals(Elements.requiredAttribute(assertion, ID))) {
            throw new MalformedSoapException("the ticket's signature is over something else");
        }
        for (var tag : List.of("Assertion", "Signature")) {
            var nested = assertion.getElementsByTagNameNS("*", tag).getLength();
            if (nested > (tag.equals("Signature") ? 1 : 0)) {
                throw new MalformedSoapException("a ticket inside a ticket");
            }
        }
    }
}
