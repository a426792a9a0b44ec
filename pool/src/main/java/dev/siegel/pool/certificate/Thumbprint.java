package dev.siegel.pool.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The SHA-1 of a certificate's encoding, 40 upper-case hex digits: the number administrators see on
 * the device.
 */
public record Thumbprint(String hex) {
    private static final int LENGTH = 40;

    public Thumbprint {
        hex = hex.toUpperCase(Locale.ROOT);
        if (hex.length() != LENGTH || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a thumbprint is 40 hex digits");
        }
    }

    /** The thumbprint of an encoded certificate. */
    public static Thumbprint of(EncodedCertificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.bytes());
            return new Thumbprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
