package dev.siegel.protocols.tlsdsk;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the {@code response} of a request or the {@code rspauth} of an answer from the string that
 * is signed.
 */
public final class MessageSigner {
    private final SecretKeySpec key;
    private final SignatureHash hash;

    MessageSigner(byte[] key, SignatureHash hash) {
        this.key = new SecretKeySpec(key, hash.algorithm());
        this.hash = hash;
    }

    /** The signature in lower-case hexadecimal digits. */
    public String sign(byte[] text) {
        return HexFormat.of().formatHex(mac(text));
    }

    byte[] mac(byte[] text) {
        try {
            var mac = Mac.getInstance(hash.algorithm());
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(hash.algorithm() + " is missing from this Java", e);
        }
    }

    int signatureDigits() {
        return 2 * hash.length();
    }
}
