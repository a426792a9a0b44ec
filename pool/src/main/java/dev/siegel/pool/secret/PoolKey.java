package dev.siegel.pool.secret;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit AES key that seals the pool's secrets; every front end has it, the database never.
 */
public final class PoolKey {
    private static final int BYTES = 32;

    private final SecretKey key;
    private final KeyId id;

    /**
     * @throws IllegalArgumentException when it has not 256 bits
     */
    public PoolKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("the pool key has 256 bits");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.id = KeyId.of(this.key);
    }

    public static PoolKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            return new PoolKey(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** A name that tells pool keys apart and gives nothing of them away. */
    public KeyId id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "PoolKey[" + id + "]";
    }
}
