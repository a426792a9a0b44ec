package dev.siegel.pool.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates the pool would not make, for tests that look at them. */
public final class FlawedCertificates {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int ANY_USE = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;

    private FlawedCertificates() {}

    private static CertificateDraft server(KeyPair pair, Instant from, int usage) {
        return new CertificateDraft(
                CertificateDraft.commonName("pool01.example.com"),
                pair.getPublic(),
                from,
                YEAR,
                new KeyUsage(usage));
    }

    private static CertifiedKey selfSigned(KeyPair pair, CertificateDraft draft) {
        return new CertifiedKey(pair.getPrivate(), draft.selfSigned(pair.getPrivate(), RANDOM));
    }

    private static List<GeneralName> named(String name) {
        return List.of(new GeneralName(GeneralName.dNSName, name));
    }

    /** Without alternative names. */
    public static CertifiedKey nameless(Instant from) {
        KeyPair pair = KeyPairs.rsa(2048, RANDOM);
        return selfSigned(pair, server(pair, from, ANY_USE));
    }

    /** For these names; self-signed. */
    public static CertifiedKey holdingFor(String name, Instant from) {
        KeyPair pair = KeyPairs.rsa(2048, RANDOM);
        return selfSigned(pair, server(pair, from, ANY_USE).with(named(name)));
    }

    /** For clients only. */
    public static CertifiedKey forClients(String name, Instant from) {
        KeyPair pair = KeyPairs.rsa(2048, RANDOM);
        return selfSigned(
                pair,
                server(pair, from, ANY_USE).with(named(name)).with(KeyPurposeId.id_kp_clientAuth));
    }

    /** Its key may not sign, as TLS needs it to. */
    public static CertifiedKey forEncipherment(String name, Instant from) {
        KeyPair pair = KeyPairs.rsa(2048, RANDOM);
        return selfSigned(
                pair,
                server(pair, from, KeyUsage.keyEncipherment)
                        .with(named(name))
                        .with(KeyPurposeId.id_kp_serverAuth));
    }

    /** With a key of 1024 bits and a SHA-1 signature. */
    public static X509Certificate weak(Instant from) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024, RANDOM);
            KeyPair pair = generator.generateKeyPair();
            var name = CertificateDraft.commonName("pool01.example.com");
            var builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.TEN,
                            Date.from(from),
                            Date.from(from.plus(YEAR)),
                            name,
                            pair.getPublic());
            var signer = new JcaContentSignerBuilder("SHA1withRSA").build(pair.getPrivate());
            return Certificates.read(builder.build(signer).getEncoded()).orElseThrow();
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
