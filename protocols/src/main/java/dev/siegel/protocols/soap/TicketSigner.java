package dev.siegel.protocols.soap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Writes tickets: signed with the issuer key, their proof key wrapped for the pool alone. */
public final class TicketSigner {
    private static final XmlTemplate SIGNATURE = XmlTemplate.of("assertion-signature.xml");
    private static final String END = "</saml:Assertion>";

    private final String keyName;
    private final PrivateKey key;
    private final KeyWrapping wrapping;

    /**
     * {@code keyName} is what {@link TicketKeys#issuerKey} finds the public key by; the
     * certificate's thumbprint serves well.
     */
    public TicketSigner(String keyName, PrivateKey key, KeyWrapping wrapping) {
        this.keyName = keyName;
        this.key = key;
        this.wrapping = wrapping;
    }

    /**
     * The assertion element, self-contained: a client transplants its text into another message.
     */
    public String sign(WebTicketAssertion assertion) {
        var unsigned = AssertionText.write(assertion, wrapping);
        var signedInfo =
                SignedInfo.enveloped(SignatureSuite.RSA_SHA256, assertion.assertionId(), unsigned);
        var signature =
                SIGNATURE
                        .withXml("signedInfo", signedInfo)
                        .with("value", value(signedInfo))
                        .with("keyName", keyName)
                        .xml();
        return unsigned.substring(0, unsigned.length() - END.length()) + signature + END;
    }

    private String value(String signedInfo) {
        try {
            var signature = Signature.getInstance(SignatureSuite.RSA_SHA256.algorithm());
            signature.initSign(key);
            signature.update(signedInfo.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the issuer key cannot sign", e);
        }
    }
}
