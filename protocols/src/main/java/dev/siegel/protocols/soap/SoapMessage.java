package dev.siegel.protocols.soap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A SOAP 1.1 or 1.2 envelope: its header, if any, and the one element of its body, if any. */
public final class SoapMessage {
    private final @Nullable Element header;
    private final @Nullable Element payload;

    private SoapMessage(@Nullable Element header, @Nullable Element payload) {
        this.header = header;
        this.payload = payload;
    }

    public static SoapMessage parse(byte[] body) throws MalformedSoapException {
        var envelope = SafeXml.parse(body).getDocumentElement();
        var namespace = envelope.getNamespaceURI();
        if (namespace == null
                || !(namespace.equals(Names.SOAP11) || namespace.equals(Names.SOAP12))) {
            throw new MalformedSoapException("not a SOAP envelope");
        }
        if (!"Envelope".equals(envelope.getLocalName())) {
            throw new MalformedSoapException("not a SOAP envelope");
        }
        var payload = Elements.children(Elements.only(envelope, namespace, "Body"));
        if (payload.size() > 1) {
            throw new MalformedSoapException("SOAP body with more than one element");
        }
        return new SoapMessage(
                Elements.child(envelope, namespace, "Header").orElse(null),
                payload.stream().findFirst().orElse(null));
    }

    Optional<Element> header() {
        return Optional.ofNullable(header);
    }

    Element payload(String namespace, String name) throws MalformedSoapException {
        if (payload == null || !Elements.is(payload, namespace, name)) {
            throw new MalformedSoapException("SOAP body without " + name);
        }
        return payload;
    }

    /** The WS-Addressing message id, which an answer repeats. */
    public Optional<String> messageId() throws MalformedSoapException {
        return header == null
                ? Optional.empty()
                : Elements.childText(header, Names.ADDRESSING, "MessageID");
    }
}
