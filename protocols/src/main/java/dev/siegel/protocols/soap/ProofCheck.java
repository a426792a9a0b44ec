package dev.siegel.protocols.soap;

import dev.siegel.protocols.soap.TicketCheck.Accepted;
import dev.siegel.protocols.soap.TicketCheck.Refused;
import org.w3c.dom.Element;

/**
 * Checks that the presenter holds the ticket's key: an HMAC over the Security header's own
 * Timestamp.
 */
final class ProofCheck {
    private ProofCheck() {}

    static TicketCheck check(
            SecurityHeader header, WebTicketAssertion assertion, TicketExpectation expectation)
            throws MalformedSoapException {
        var proofKey = assertion.proofKey();
        var signature = header.signature();
        if (proofKey == null) {
            return signature == null && expectation.bearerAllowed()
                    ? new Accepted(assertion, null)
                    : new Refused(
                            TicketRefusal.KIND_NOT_ALLOWED,
                            "bearer ticket where a key must be proved");
        }
        if (signature == null) {
            return new Refused(
                    TicketRefusal.PROOF_MISSING, "ticket with a key, presented without proof");
        }
        var shape = SignatureShape.detached(signature);
        if (!expectation.proofs().contains(shape.suite())) {
            return new Refused(TicketRefusal.KIND_NOT_ALLOWED, "proof with " + shape.suite());
        }
        requireOwnParts(header, assertion, shape);
        return prove(header, assertion, proofKey, signature, shape.suite());
    }

    private static TicketCheck prove(
            SecurityHeader header,
            WebTicketAssertion assertion,
            ProofKey proofKey,
            Element signature,
            SignatureSuite suite) {
        var key = proofKey.forMac(suite.algorithm());
        return XmlSignature.holds(
                        signature, suite, key, header.timestamp(), Names.SECURITY_UTILITY, "Id")
                ? new Accepted(assertion, suite)
                : new Refused(TicketRefusal.PROOF_WRONG, "proof of possession does not hold");
    }

    private static void requireOwnParts(
            SecurityHeader header, WebTicketAssertion assertion, SignatureShape shape)
            throws MalformedSoapException {
        if (!shape.referencedId().equals(header.timestampId())) {
            throw new MalformedSoapException("the proof is not over this header's Timestamp");
        }
        var reference = Elements.only(shape.keyInfo(), Names.SECURITY, "SecurityTokenReference");
        var identifier = Elements.text(Elements.only(reference, Names.SECURITY, "KeyIdentifier"));
        if (!identifier.equals(assertion.assertionId())) {
            throw new MalformedSoapException("the proof names another ticket");
        }
    }
}
