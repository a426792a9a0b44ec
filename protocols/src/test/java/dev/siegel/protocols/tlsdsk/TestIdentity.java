package dev.siegel.protocols.tlsdsk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A key pair with a self-signed certificate, made for a test. */
record TestIdentity(X509Certificate certificate, PrivateKey privateKey) {
    static final TestIdentity SERVER = rsa("pool01.example.com", 2048);
    static final TestIdentity CLIENT = rsa("alice@example.com", 2048);
    static final TestIdentity STRANGER = rsa("mallory@example.com", 2048);

    static TestIdentity rsa(String commonName, int bits) {
        return make(commonName, "RSA", bits, "SHA256withRSA");
    }

    static TestIdentity make(String commonName, String algorithm, int bits, String signature) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return sign(commonName, generator.generateKeyPair(), signature);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestIdentity sign(String commonName, KeyPair pair, String algorithm)
            throws GeneralSecurityException, IOException {
        var signatureAlgorithm =
                new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        var content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        content.setSignature(signatureAlgorithm);
        content.setIssuer(new X500Name("CN=Communications Server"));
        content.setSubject(new X500Name("CN=" + commonName));
        content.setStartDate(new Time(Date.from(Instant.parse("2026-01-01T00:00:00Z"))));
        content.setEndDate(new Time(Date.from(Instant.parse("2027-01-01T00:00:00Z"))));
        content.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        var unsigned = content.generateTBSCertificate();
        var signer = Signature.getInstance(algorithm);
        signer.initSign(pair.getPrivate());
        signer.update(unsigned.getEncoded("DER"));
        var parts = new ASN1EncodableVector();
        parts.add(unsigned);
        parts.add(signatureAlgorithm);
        parts.add(new DERBitString(signer.sign()));
        var encoded = new DERSequence(parts).getEncoded("DER");
        var certificate =
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(encoded));
        return new TestIdentity(certificate, pair.getPrivate());
    }
}
