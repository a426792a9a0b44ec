package dev.siegel.protocols.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one place that makes XML parsers: no DTD, nothing fetched, and limits on size, depth and
 * attributes.
 */
public final class SafeXml {
    /**
     * The largest message we read. A GetAndPublishCert with a 16384 bit key and a ticket takes
     * about 16 kB.
     */
    public static final int LARGEST_BODY = 128 * 1024;

    /** Deepest message seen is the mex document, 13 levels. */
    static final int DEEPEST = 48;

    /** The envelope of pidgin-sipe has eight, all of them namespaces. */
    static final int MOST_ATTRIBUTES = 32;

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SafeXml() {}

    /** Reads a document in the encoding its own declaration names, UTF-8 without one. */
    public static Document parse(byte[] body) throws MalformedSoapException {
        if (body.length > LARGEST_BODY) {
            throw new MalformedSoapException(
                    "XML of " + body.length + " bytes is over the limit of " + LARGEST_BODY);
        }
        try {
            return newBuilder().parse(new ByteArrayInputStream(body));
        } catch (SAXException e) {
            throw new MalformedSoapException("not acceptable XML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MalformedSoapException("not readable as XML: " + e.getMessage(), e);
        }
    }

    static Document emptyDocument() {
        return newBuilder().newDocument();
    }

    private static DocumentBuilder newBuilder() {
        try {
            var builder = newFactory().newDocumentBuilder();
            builder.setErrorHandler(new Refusing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser lacks a safety switch", e);
        }
    }

    private static DocumentBuilderFactory newFactory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        factory.setAttribute("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        // A comment inside a name must not split it: what we compare is what canonical XML signs.
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory;
    }

    /** The default handler writes to standard error. */
    private static final class Refusing implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
