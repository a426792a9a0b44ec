package dev.siegel.pool.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Signing requests as clients make them, and as they should not be. */
final class SigningRequests {
    private SigningRequests() {}

    static KeyPair rsa(int bits) {
        return KeyPairs.rsa(bits, new SecureRandom());
    }

    static KeyPair ellipticCurve() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] signed(String subject, KeyPair pair, String algorithm) {
        try {
            return new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), pair.getPublic())
                    .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Built by hand, with any version and any public key; signed with SHA-256 by {@code signer}.
     */
    static byte[] handmade(int version, SubjectPublicKeyInfo key, KeyPair signer) {
        var info = new ASN1EncodableVector();
        info.add(new ASN1Integer(version));
        info.add(new X500Name("CN=anna@example.org"));
        info.add(key);
        info.add(new DERTaggedObject(false, 0, new DERSet()));
        var request = new ASN1EncodableVector();
        var signature = new KeySigner(signer.getPrivate());
        try {
            byte[] signed = new DERSequence(info).getEncoded(ASN1Encoding.DER);
            signature.getOutputStream().write(signed);
            request.add(new DERSequence(info));
            request.add(signature.getAlgorithmIdentifier());
            request.add(new DERBitString(signature.getSignature()));
            return new DERSequence(request).getEncoded(ASN1Encoding.DER);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Sequences in sequences, each with its length, as deep as 15,000 bytes allow. */
    static byte[] nested() {
        byte[] bytes = new byte[15_000];
        int start = bytes.length;
        while (start >= 4) {
            int content = bytes.length - start;
            start -= 4;
            bytes[start] = 0x30;
            bytes[start + 1] = (byte) 0x82;
            bytes[start + 2] = (byte) (content >> 8);
            bytes[start + 3] = (byte) content;
        }
        return bytes;
    }

    static SubjectPublicKeyInfo rsaKey(BigInteger modulus, BigInteger exponent) {
        var algorithm =
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        try {
            return new SubjectPublicKeyInfo(algorithm, new RSAPublicKey(modulus, exponent));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
