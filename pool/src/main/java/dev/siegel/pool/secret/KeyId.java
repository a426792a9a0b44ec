package dev.siegel.pool.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** A short name of a secret key, computed from it in one direction: 16 lower-case hex digits. */
public record KeyId(String hex) {
    static final int BYTES = 8;

    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{16}");
    private static final byte[] LABEL = "siegel key id".getBytes(StandardCharsets.US_ASCII);

    public KeyId {
        if (!SYNTAX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a key id is 16 hex digits");
        }
    }

    static KeyId of(SecretKey key) {
        byte[] digest = Hmac.sha256(key, LABEL);
        return of(Arrays.copyOf(digest, BYTES));
    }

    static KeyId of(byte[] bytes) {
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
