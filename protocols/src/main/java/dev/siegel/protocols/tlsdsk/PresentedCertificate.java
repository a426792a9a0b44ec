package dev.siegel.protocols.tlsdsk;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.DigitallySigned;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsStreamVerifier;
import org.bouncycastle.tls.crypto.TlsVerifier;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * A client certificate whose key verifies CertificateVerify here instead of in Bouncy Castle, which
 * first tests each new modulus for being composite: 3 ms for a 2048-bit key, more than all else a
 * sign-in costs. The pool has checked the key when it issued the certificate.
 */
final class PresentedCertificate extends BcTlsCertificate implements TlsVerifier {
    private static final int SHORTEST_MODULUS = 512;
    private static final int LONGEST_MODULUS = 16384;

    private final byte[] encoding;
    private boolean proven;

    PresentedCertificate(BcTlsCrypto crypto, byte[] encoding) throws IOException {
        super(crypto, encoding);
        this.encoding = encoding.clone();
    }

    @Override
    public byte[] getEncoded() {
        return encoding.clone();
    }

    /** Whether CertificateVerify was right. */
    boolean proven() {
        return proven;
    }

    @Override
    public short getLegacySignatureAlgorithm() throws IOException {
        rsaKey();
        return SignatureAlgorithm.rsa;
    }

    @Override
    public TlsVerifier createVerifier(short signatureAlgorithm) throws IOException {
        validateKeyUsage(KeyUsage.digitalSignature);
        return this;
    }

    @Override
    public @Nullable TlsStreamVerifier getStreamVerifier(DigitallySigned signed) {
        return null;
    }

    /** PKCS#1 v1.5, block type 1, around the 36 bytes of MD5 and SHA-1, without DigestInfo. */
    @Override
    public boolean verifyRawSignature(DigitallySigned signed, byte[] hash) throws IOException {
        var key = rsaKey();
        int length = (key.getModulus().bitLength() + 7) / 8;
        var signature = new BigInteger(1, signed.getSignature());
        if (signed.getSignature().length != length || signature.compareTo(key.getModulus()) >= 0) {
            return false;
        }
        var recovered = signature.modPow(key.getPublicExponent(), key.getModulus());
        var expected = new BigInteger(1, padded(hash, length));
        proven = MessageDigest.isEqual(recovered.toByteArray(), expected.toByteArray());
        return proven;
    }

    private static byte[] padded(byte[] hash, int length) {
        var block = new byte[length];
        block[1] = 1;
        Arrays.fill(block, 2, length - hash.length - 1, (byte) 0xFF);
        System.arraycopy(hash, 0, block, length - hash.length, hash.length);
        return block;
    }

    RSAPublicKey rsaKey() throws IOException {
        if (!PKCSObjectIdentifiers.rsaEncryption.equals(keyInfo.getAlgorithm().getAlgorithm())) {
            throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
        }
        try {
            var key = RSAPublicKey.getInstance(keyInfo.parsePublicKey());
            int bits = key.getModulus().bitLength();
            if (key.getModulus().signum() > 0
                    && bits >= SHORTEST_MODULUS
                    && bits <= LONGEST_MODULUS
                    && key.getPublicExponent().signum() > 0) {
                return key;
            }
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        } catch (IllegalArgumentException e) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, e);
        }
    }
}
