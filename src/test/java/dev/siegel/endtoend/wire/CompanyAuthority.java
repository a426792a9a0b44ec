package dev.siegel.endtoend.wire;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A company's own authority, which gives client certificates to those who administer. */
public final class CompanyAuthority {
    private static final String USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3";

    private final X500Name name = new X500Name("CN=Company administrators");
    private final KeyPair keys = newKeys();
    private int issued;

    /** Writes its certificate as a file in PEM. */
    public Path writeTo(Path file) {
        try {
            var builder = builder(name, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            byte[] encoded = signed(builder).getEncoded();
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(encoded)
                            + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives somebody a certificate for signing in, with a user principal name in it. */
    public ClientKey issue(String subject, String userPrincipalName) {
        KeyPair client = newKeys();
        try {
            var builder = builder(new X500Name(subject), client.getPublic());
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
            builder.addExtension(
                    Extension.subjectAlternativeName, false, otherName(userPrincipalName));
            return new ClientKey(client.getPrivate(), signed(builder));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static GeneralNames otherName(String userPrincipalName) {
        var value = new DERTaggedObject(true, 0, new DERUTF8String(userPrincipalName));
        var type = new ASN1ObjectIdentifier(USER_PRINCIPAL_NAME);
        return new GeneralNames(
                new GeneralName(
                        GeneralName.otherName, new DERSequence(new ASN1Encodable[] {type, value})));
    }

    private X509v3CertificateBuilder builder(X500Name subject, PublicKey key) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(++issued),
                Date.from(now.minus(Duration.ofMinutes(5))),
                Date.from(now.plus(Duration.ofHours(1))),
                subject,
                key);
    }

    private X509Certificate signed(X509v3CertificateBuilder builder)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException failure) {
            throw new GeneralSecurityException(failure);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
