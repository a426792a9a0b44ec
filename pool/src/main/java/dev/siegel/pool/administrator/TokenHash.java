package dev.siegel.pool.administrator;

import dev.siegel.pool.secret.RandomSecrets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of a token, as 64 lower-case hex digits: all that is kept of it. */
public record TokenHash(String hex) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        if (!SYNTAX.matcher(hex).matches()) {
            throw new IllegalArgumentException("the hash of a token is 64 hex digits");
        }
    }

    public static TokenHash of(String token) {
        return new TokenHash(HexFormat.of().formatHex(RandomSecrets.hash(token)));
    }

    @Override
    public String toString() {
        return "TokenHash[" + hex.substring(0, 8) + "…]";
    }
}
