package dev.siegel.protocols.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Strict steps through a DOM tree, by namespace and name. */
final class Elements {
    private Elements() {}

    static boolean is(Node node, String namespace, String name) {
        return name.equals(node.getLocalName()) && namespace.equals(namespaceOf(node));
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream().filter(child -> is(child, namespace, name)).toList();
    }

    /** Absent or there once; twice is malformed. */
    static Optional<Element> child(Element parent, String namespace, String name)
            throws MalformedSoapException {
        var found = children(parent, namespace, name);
        if (found.size() > 1) {
            throw new MalformedSoapException(
                    parent.getLocalName() + " holds more than one " + name);
        }
        return found.stream().findFirst();
    }

    static Element only(Element parent, String namespace, String name)
            throws MalformedSoapException {
        return child(parent, namespace, name)
                .orElseThrow(() ->
                        new MalformedSoapException(parent.getLocalName() + " holds no " + name));
    }

    /** The element's text without surrounding white space; an element with children has none. */
    static String text(Element element) throws MalformedSoapException {
        if (!children(element).isEmpty()) {
            throw new MalformedSoapException(
                    element.getLocalName() + " holds elements where text belongs");
        }
        return element.getTextContent().strip();
    }

    static Optional<String> childText(Element parent, String namespace, String name)
            throws MalformedSoapException {
        var found = child(parent, namespace, name);
        return found.isEmpty() ? Optional.empty() : Optional.of(text(found.get()));
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name)
                ? Optional.of(element.getAttribute(name).strip())
                : Optional.empty();
    }

    static String requiredAttribute(Element element, String name) throws MalformedSoapException {
        return attribute(element, name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() ->
                        new MalformedSoapException(
                                element.getLocalName() + " has no attribute " + name));
    }

    static Instant instant(String text) throws MalformedSoapException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedSoapException("not an instant in time", e);
        }
    }

    private static String namespaceOf(Node node) {
        var uri = node.getNamespaceURI();
        if (uri == null) {
            return "";
        }
        return uri.equals(Names.TRUST_WITH_SLASH) ? Names.TRUST : uri;
    }
}
