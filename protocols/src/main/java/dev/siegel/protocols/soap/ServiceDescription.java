package dev.siegel.protocols.soap;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * What a client reads in a service's WSDL: where a port is, and who issues the tickets its policy
 * asks for.
 */
public final class ServiceDescription {
    public static final String PROOF_SHA1_PORT = "CertProvisioningServiceWebTicketProof_SHA1";
    public static final String WINDOWS_PORT = "WebTicketServiceWinNegotiate";

    private static final List<String> TO_TOKENS = List.of("ExactlyOne", "All");
    private static final List<String> TO_ISSUER =
            List.of("Policy", "IssuedToken", "Issuer", "Address");

    private final Element definitions;

    private ServiceDescription(Element definitions) {
        this.definitions = definitions;
    }

    /** Reads the answer to a GET, or what {@code wsdl:definitions} a POST's answer holds. */
    public static ServiceDescription parse(byte[] body) throws MalformedSoapException {
        var root = SafeXml.parse(body).getDocumentElement();
        if ("definitions".equals(root.getLocalName())) {
            return new ServiceDescription(root);
        }
        if (root.getElementsByTagNameNS("*", "definitions").item(0)
                instanceof Element definitions) {
            return new ServiceDescription(definitions);
        }
        throw new MalformedSoapException("an answer without definitions");
    }

    public Optional<String> location(String port) {
        return named(definitions, "service").stream()
                .flatMap(service -> named(service, "port").stream())
                .filter(element -> element.getAttribute("name").equals(port))
                .flatMap(element -> named(element, "address").stream())
                .map(address -> address.getAttribute("location"))
                .findFirst();
    }

    /** The ticket service for a port whose policy wants a ticket with a proof of possession. */
    public Optional<String> proofIssuer(String port) {
        return issuer(port, "EndorsingSupportingTokens");
    }

    /** The ticket service for a port whose policy wants a bearer ticket. */
    public Optional<String> bearerIssuer(String port) {
        return issuer(port, "SignedSupportingTokens");
    }

    private Optional<String> issuer(String port, String tokens) {
        return named(definitions, "Policy").stream()
                .filter(policy ->
                        policy.getAttributeNS(Names.SECURITY_UTILITY, "Id")
                                .equals(port + "_policy"))
                .flatMap(policy -> step(policy, TO_TOKENS).stream())
                .flatMap(all -> named(all, tokens).stream())
                .flatMap(element -> step(element, TO_ISSUER).stream())
                .map(Element::getTextContent)
                .findFirst();
    }

    private static Optional<Element> step(Element from, List<String> path) {
        var at = Optional.of(from);
        for (String name : path) {
            at = at.flatMap(element -> named(element, name).stream().findFirst());
        }
        return at;
    }

    private static List<Element> named(Element parent, String name) {
        return Elements.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }
}
