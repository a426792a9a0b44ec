package dev.siegel.pool.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 (RFC 2104). */
final class Hmac {
    static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    static byte[] sha256(SecretKey key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no HMAC-SHA256 on this JDK", impossible);
        }
    }
}
