package dev.siegel.pool.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-1 of a certificate's encoding, 40 upper-case hex digits: the number administrators see on
 * the device.
 */
public record Thumbprint(String hex) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9A-F]{40}");

    public Thumbprint {
        hex = hex.toUpperCase(Locale.ROOT);
        if (!SYNTAX.matcher(hex).matches()) {
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
