package dev.siegel.protocols.soap;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key a client proves to hold when it presents its web ticket. */
public record ProofKey(Octets octets) {
    /** Bytes of the key and of each side's entropy: KeySize 256. */
    public static final int LENGTH = 32;

    /**
     * HMAC keys up to the block size of SHA-1 and SHA-256 make sense; P_SHA1 follows the client's
     * length.
     */
    private static final int LONGEST = 64;

    private static final int SHORTEST = 16;

    public ProofKey {
        if (octets.length() < SHORTEST || octets.length() > LONGEST) {
            throw new IllegalArgumentException("proof key of " + octets.length() + " bytes");
        }
    }

    /**
     * Derives P_SHA1(secret = client, seed = server), as long as the client's entropy (WS-Trust 1.3
     * section 4.4.4).
     */
    public static ProofKey derive(Octets client, Octets server) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(client.toByteArray(), "HmacSHA1"));
            return new ProofKey(expand(mac, server.toByteArray(), client.length()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks HmacSHA1", e);
        }
    }

    SecretKey forMac(String algorithm) {
        return new SecretKeySpec(octets.toByteArray(), algorithm);
    }

    /**
     * P_hash of RFC 2246 section 5: A(i) = HMAC(A(i-1)), output = HMAC(A(i) + seed), one after the
     * other.
     */
    private static Octets expand(Mac mac, byte[] seed, int length) {
        var output = new ByteArrayOutputStream();
        var chain = mac.doFinal(seed);
        while (output.size() < length) {
            mac.update(chain);
            output.writeBytes(mac.doFinal(seed));
            chain = mac.doFinal(chain);
        }
        return Octets.of(Arrays.copyOf(output.toByteArray(), length));
    }
}
