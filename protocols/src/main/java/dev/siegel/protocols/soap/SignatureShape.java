package dev.siegel.protocols.soap;

import java.util.List;
import org.w3c.dom.Element;

/**
 * The one shape of signature we accept, checked before any key is used: one reference inside the
 * document, known algorithms, no parameters (a shortened HMAC is one), nothing beside. This is also
 * what the JDK's secure validation guards, and more.
 */
record SignatureShape(SignatureSuite suite, String referencedId, Element keyInfo) {
    static SignatureShape enveloped(Element signature) throws MalformedSoapException {
        return of(signature, List.of(Names.ENVELOPED, Names.EXCLUSIVE_CANONICAL));
    }

    static SignatureShape detached(Element signature) throws MalformedSoapException {
        return of(signature, List.of(Names.EXCLUSIVE_CANONICAL));
    }

    private static SignatureShape of(Element signature, List<String> transforms)
            throws MalformedSoapException {
        requireChildren(signature, "SignedInfo", "SignatureValue", "KeyInfo");
        var signedInfo = part(signature, "SignedInfo");
        requireChildren(signedInfo, "CanonicalizationMethod", "SignatureMethod", "Reference");
        requireAlgorithm(part(signedInfo, "CanonicalizationMethod"), Names.EXCLUSIVE_CANONICAL);
        var reference = part(signedInfo, "Reference");
        requireChildren(reference, "Transforms", "DigestMethod", "DigestValue");
        requireTransforms(part(reference, "Transforms"), transforms);
        return new SignatureShape(
                suite(signedInfo, reference), referencedId(reference), part(signature, "KeyInfo"));
    }

    private static SignatureSuite suite(Element signedInfo, Element reference)
            throws MalformedSoapException {
        var method = algorithm(part(signedInfo, "SignatureMethod"));
        var digest = algorithm(part(reference, "DigestMethod"));
        return SignatureSuite.of(method, digest)
                .orElseThrow(() ->
                        new MalformedSoapException(
                                "a signature method or digest that is not accepted"));
    }

    private static String referencedId(Element reference) throws MalformedSoapException {
        var uri = Elements.requiredAttribute(reference, "URI");
        if (!uri.startsWith("#") || uri.length() == 1 || uri.startsWith("#xpointer")) {
            throw new MalformedSoapException("a signature over something outside this message");
        }
        return uri.substring(1);
    }

    private static void requireTransforms(Element transforms, List<String> wanted)
            throws MalformedSoapException {
        var found = Elements.children(transforms);
        if (found.size() != wanted.size()) {
            throw new MalformedSoapException("a signature with " + found.size() + " transforms");
        }
        for (int i = 0; i < wanted.size(); i++) {
            requireAlgorithm(found.get(i), wanted.get(i));
        }
    }

    private static void requireAlgorithm(Element element, String wanted)
            throws MalformedSoapException {
        if (!algorithm(element).equals(wanted)) {
            throw new MalformedSoapException(
                    element.getLocalName() + " of a kind that is not accepted");
        }
    }

    private static String algorithm(Element element) throws MalformedSoapException {
        if (!Elements.children(element).isEmpty()) {
            throw new MalformedSoapException(element.getLocalName() + " with parameters");
        }
        return Elements.requiredAttribute(element, "Algorithm");
    }

    private static Element part(Element parent, String name) throws MalformedSoapException {
        return Elements.only(parent, Names.SIGNATURE, name);
    }

    private static void requireChildren(Element parent, String... names)
            throws MalformedSoapException {
        var children = Elements.children(parent);
        for (int i = 0; i < Math.max(children.size(), names.length); i++) {
            if (i >= children.size()
                    || i >= names.length
                    || !Elements.is(children.get(i), Names.SIGNATURE, names[i])) {
                throw new MalformedSoapException(
                        parent.getLocalName() + " not made of " + String.join(", ", names));
            }
        }
    }
}
