package dev.siegel.protocols.soap;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An immutable run of bytes that compares in constant time and never prints its content. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** Reads base64 in lines of any length; anything but base64 and white space is malformed. */
    public static Octets fromBase64(String text) throws MalformedSoapException {
        try {
            return new Octets(Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", "")));
        } catch (IllegalArgumentException e) {
            throw new MalformedSoapException("not base64", e);
        }
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Octets octets && MessageDigest.isEqual(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Octets[" + bytes.length + "]";
    }
}
