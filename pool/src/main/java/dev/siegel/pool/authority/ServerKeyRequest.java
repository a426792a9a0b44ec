package dev.siegel.pool.authority;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** A new server key and the names a certificate is asked for with (PKCS#10, RFC 2986). */
public final class ServerKeyRequest {
    /** Sizes a server's RSA key may have, in bits. */
    public static final List<Integer> SIZES = List.of(2048, 3072, 4096);

    private static final Map<String, ASN1ObjectIdentifier> PARTS =
            Map.of(
                    "organization", BCStyle.O,
                    "ou", BCStyle.OU,
                    "city", BCStyle.L,
                    "state", BCStyle.ST,
                    "country", BCStyle.C);

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final X500Name subject;
    private final List<GeneralName> alternativeNames;

    private ServerKeyRequest(
            PrivateKey privateKey,
            PublicKey publicKey,
            X500Name subject,
            List<GeneralName> alternativeNames) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.subject = subject;
        this.alternativeNames = alternativeNames;
    }

    /**
     * Makes a key; takes a tenth of a second and more.
     *
     * @param parts further parts of the subject: organization, ou, city, state, country
     * @throws IllegalArgumentException when the size is none of {@link #SIZES} or a part is unknown
     */
    public static ServerKeyRequest make(
            ListenerNames names, Map<String, String> parts, int bits, SecureRandom random) {
        if (!SIZES.contains(bits)) {
            throw new IllegalArgumentException("a key size is one of " + SIZES);
        }
        X500Name subject = subject(names.host(), parts);
        var pair = KeyPairs.rsa(bits, random);
        return new ServerKeyRequest(
                pair.getPrivate(), pair.getPublic(), subject, names.alternativeNames());
    }

    private static X500Name subject(String host, Map<String, String> parts) {
        var builder = new X500NameBuilder(BCStyle.INSTANCE);
        for (String name : List.of("country", "state", "city", "organization", "ou")) {
            if (parts.containsKey(name)) {
                builder.addRDN(PARTS.get(name), new DERUTF8String(checked(name, parts.get(name))));
            }
        }
        if (!PARTS.keySet().containsAll(parts.keySet())) {
            throw new IllegalArgumentException("a subject has the parts " + PARTS.keySet());
        }
        return builder.addRDN(BCStyle.CN, new DERUTF8String(host)).build();
    }

    private static String checked(String name, String value) {
        boolean fits = name.equals("country") ? value.matches("[A-Za-z]{2}") : value.length() <= 64;
        if (value.isBlank() || !fits) {
            throw new IllegalArgumentException(
                    name.equals("country")
                            ? "a country has two letters"
                            : name + " has 1 to 64 characters");
        }
        return value;
    }

    public PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return publicKey;
    }

    X500Name subject() {
        return subject;
    }

    /** The subject as administrators read it. */
    public String subjectName() {
        return subject.toString();
    }

    List<GeneralName> alternativeNames() {
        return new ArrayList<>(alternativeNames);
    }

    /** The signing request for an outside authority, as PEM. */
    public String signingRequest() {
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(alternativeNames.toArray(GeneralName[]::new)));
            var request =
                    new PKCS10CertificationRequestBuilder(
                                    subject,
                                    SubjectPublicKeyInfo.getInstance(publicKey.getEncoded()))
                            .addAttribute(
                                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                                    extensions.generate())
                            .build(new KeySigner(privateKey));
            return Pem.signingRequest(request.getEncoded());
        } catch (IOException broken) {
            throw new IllegalStateException("cannot put a signing request together", broken);
        }
    }
}
