package dev.siegel.pool.certificate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An X.509 certificate as DER bytes, at most 16 KiB. */
public final class EncodedCertificate {
    public static final int LARGEST = 16 * 1024;

    private final byte[] bytes;

    public EncodedCertificate(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw new IllegalArgumentException("a certificate has 1 to " + LARGEST + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EncodedCertificate that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "EncodedCertificate[" + bytes.length + " bytes]";
    }
}
