package dev.siegel.pool.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes passwords and tokens that nobody can guess. */
public final class RandomSecrets {
    private static final int TOKEN_BYTES = 32;

    /**
     * Without characters that look alike, for people who type it from a screen: 32 of them, 5 bits
     * each.
     */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_CHARACTERS = 24;

    private final SecureRandom random;

    public RandomSecrets(SecureRandom random) {
        this.random = random;
    }

    /** A token of 256 bits, in characters that need no escaping in URLs and headers. */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password of 120 bits, easy to type. */
    public char[] password() {
        char[] password = new char[PASSWORD_CHARACTERS];
        for (int at = 0; at < password.length; at++) {
            password[at] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return password;
    }

    /** What is stored of a token; it is random enough to need no slow hash. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no SHA-256 on this JDK", impossible);
        }
    }

    /** Whether a token has this hash; takes the same time for every wrong one. */
    public static boolean matches(String token, byte[] hash) {
        return MessageDigest.isEqual(hash(token), hash);
    }
}
