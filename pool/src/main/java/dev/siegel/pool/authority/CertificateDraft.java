package dev.siegel.pool.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** A certificate being put together: who it is about, until when, what for; then signed. */
final class CertificateDraft {
    private static final int SERIAL_BITS = 127;

    private final X500Name subject;
    private final PublicKey key;
    private final Instant notBefore;
    private final Instant notAfter;
    private final KeyUsage usage;
    private List<KeyPurposeId> purposes = List.of();
    private List<GeneralName> alternativeNames = List.of();
    private boolean authority;

    CertificateDraft(
            X500Name subject, PublicKey key, Instant notBefore, Duration validity, KeyUsage usage) {
        this.subject = subject;
        this.key = key;
        this.notBefore = notBefore;
        this.notAfter = notBefore.plus(validity);
        this.usage = usage;
    }

    static X500Name commonName(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, new DERUTF8String(name))
                .build();
    }

    CertificateDraft with(KeyPurposeId... wanted) {
        purposes = List.of(wanted);
        return this;
    }

    CertificateDraft with(List<GeneralName> names) {
        alternativeNames = List.copyOf(names);
        return this;
    }

    CertificateDraft asAuthority() {
        authority = true;
        return this;
    }

    X509Certificate selfSigned(PrivateKey ownKey, SecureRandom random) {
        return sign(subject, SubjectPublicKeyInfo.getInstance(key.getEncoded()), ownKey, random);
    }

    X509Certificate signedBy(CertifiedKey issuer, SecureRandom random) {
        var name =
                X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
        var issuerKey =
                SubjectPublicKeyInfo.getInstance(issuer.certificate().getPublicKey().getEncoded());
        return sign(name, issuerKey, issuer.privateKey(), random);
    }

    private X509Certificate sign(
            X500Name issuer,
            SubjectPublicKeyInfo issuerKey,
            PrivateKey signer,
            SecureRandom random) {
        var subjectKey = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        var builder =
                new X509v3CertificateBuilder(
                        issuer,
                        serialNumber(random),
                        Date.from(notBefore),
                        Date.from(notAfter),
                        subject,
                        subjectKey);
        try {
            addExtensions(builder, subjectKey, issuerKey);
            byte[] der = builder.build(new KeySigner(signer)).getEncoded();
            return Certificates.read(der).orElseThrow();
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("cannot put a certificate together", broken);
        }
    }

    private void addExtensions(
            X509v3CertificateBuilder builder,
            SubjectPublicKeyInfo subjectKey,
            SubjectPublicKeyInfo issuerKey)
            throws IOException, GeneralSecurityException {
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                identifiers.createSubjectKeyIdentifier(subjectKey));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(issuerKey));
        builder.addExtension(Extension.keyUsage, true, usage);
        builder.addExtension(
                Extension.basicConstraints,
                true,
                authority ? new BasicConstraints(0) : new BasicConstraints(false));
        if (!purposes.isEmpty()) {
            var usages = new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new));
            builder.addExtension(Extension.extendedKeyUsage, false, usages);
        }
        if (!alternativeNames.isEmpty()) {
            var names = new GeneralNames(alternativeNames.toArray(GeneralName[]::new));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        }
    }

    /** Positive and random (RFC 5280 section 4.1.2.2). */
    private static BigInteger serialNumber(SecureRandom random) {
        BigInteger number;
        do {
            number = new BigInteger(SERIAL_BITS, random);
        } while (number.signum() == 0);
        return number;
    }
}
