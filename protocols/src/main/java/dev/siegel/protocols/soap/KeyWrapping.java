package dev.siegel.protocols.soap;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * A 256-bit AES key of the pool that wraps proof keys (RFC 3394), and the id a ticket names it by.
 */
public record KeyWrapping(String keyId, SecretKey key) {
    static final String METHOD = Names.ENCRYPTION + "kw-aes256";
    private static final String ALGORITHM = "AESWrap";

    public KeyWrapping {
        var encoded = key.getEncoded();
        if (encoded != null && encoded.length != 32) {
            throw new IllegalArgumentException("the wrapping key is not one of AES-256");
        }
    }

    Octets wrap(ProofKey proofKey) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.WRAP_MODE, key);
            return Octets.of(cipher.wrap(proofKey.forMac("HmacSHA256")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the pool's key cannot wrap", e);
        }
    }

    static ProofKey unwrap(SecretKey key, Octets wrapped) throws MalformedSoapException {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.UNWRAP_MODE, key);
            Key unwrapped = cipher.unwrap(wrapped.toByteArray(), "HmacSHA256", Cipher.SECRET_KEY);
            return new ProofKey(Octets.of(unwrapped.getEncoded()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new MalformedSoapException("the wrapped proof key does not open", e);
        }
    }

    @Override
    public String toString() {
        return "KeyWrapping[" + keyId + "]";
    }
}
