package dev.siegel.protocols.tlsdsk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The PRF of TLS 1.0: P_MD5 over one half of the secret, combined with P_SHA1 over the other (RFC
 * 2246, 5).
 */
final class PseudoRandomFunction {
    private PseudoRandomFunction() {}

    static byte[] derive(byte[] secret, String label, byte[] seed, int length) {
        int half = (secret.length + 1) / 2;
        var labelled = concatenate(label.getBytes(US_ASCII), seed);
        var result = expand("HmacMD5", Arrays.copyOf(secret, half), labelled, length);
        var second = Arrays.copyOfRange(secret, secret.length - half, secret.length);
        var other = expand("HmacSHA1", second, labelled, length);
        for (int i = 0; i < length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    static byte[] concatenate(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] expand(String algorithm, byte[] key, byte[] seed, int length) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            var result = ByteBuffer.allocate(length);
            var chain = seed;
            while (result.hasRemaining()) {
                chain = mac.doFinal(chain);
                mac.update(chain);
                var block = mac.doFinal(seed);
                result.put(block, 0, Math.min(block.length, result.remaining()));
            }
            return result.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java", e);
        }
    }
}
