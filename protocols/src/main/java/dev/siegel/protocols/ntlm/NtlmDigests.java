package dev.siegel.protocols.ntlm;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/** The algorithms NTLM is made of. */
final class NtlmDigests {
    private NtlmDigests() {}

    static byte[] hmacMd5(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacMD5 is missing from this Java", e);
        }
    }

    static byte[] md5(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("MD5 is missing from this Java", e);
        }
    }

    static byte[] rc4(byte[] key, byte[] content) {
        var engine = new RC4Engine();
        engine.init(true, new KeyParameter(key));
        var result = new byte[content.length];
        engine.processBytes(content, 0, content.length, result, 0);
        return result;
    }
}
