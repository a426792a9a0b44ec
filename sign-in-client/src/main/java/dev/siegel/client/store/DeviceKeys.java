package dev.siegel.client.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes keys for devices, and the requests to have them certified. */
public final class DeviceKeys {
    private static final int BITS = 2048;
    private static final ASN1ObjectIdentifier COMMON_NAME = BCStyle.CN;

    private DeviceKeys() {}

    /** RSA of 2048 bits, as all these clients use. */
    public static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is missing from this Java", e);
        }
    }

    /** PKCS#10 as pidgin-sipe's: one common name, no attributes, signed with SHA-256. */
    public static byte[] signingRequest(KeyPair keys, String commonName) {
        try {
            var subject =
                    new X500NameBuilder()
                            .addRDN(COMMON_NAME, new DERUTF8String(commonName))
                            .build();
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic())
                    .build(signer)
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("the request cannot be signed", e);
        }
    }

    /** Reads one certificate in DER. */
    public static X509Certificate certificate(byte[] encoded) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IOException("the answer holds no certificate", e);
        }
    }
}
