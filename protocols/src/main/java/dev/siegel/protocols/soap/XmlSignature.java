package dev.siegel.protocols.soap;

import java.security.Key;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The JDK's XML signature check, for signatures whose {@link SignatureShape} was accepted. */
final class XmlSignature {
    private static final String SECURE_VALIDATION = "org.jcp.xml.dsig.secureValidation";

    private XmlSignature() {}

    /**
     * Says whether the signature holds over {@code signed}, which carries the referenced id in the
     * given attribute. Secure validation refuses SHA-1, so it is off for exactly that suite; what
     * else it guards {@link SignatureShape} has checked.
     */
    static boolean holds(
            Element signature,
            SignatureSuite suite,
            Key key,
            Element signed,
            @Nullable String namespace,
            String id) {
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setIdAttributeNS(signed, namespace, id);
        context.setProperty(SECURE_VALIDATION, suite != SignatureSuite.HMAC_SHA1);
        try {
            return XMLSignatureFactory.getInstance("DOM")
                    .unmarshalXMLSignature(context)
                    .validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            return false;
        }
    }
}
