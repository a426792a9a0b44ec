package dev.siegel.pool.secret;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Key material: compared in constant time, never printed. */
public final class SecretBytes {
    private final byte[] bytes;

    public SecretBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretBytes that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "SecretBytes[" + bytes.length + "]";
    }
}
