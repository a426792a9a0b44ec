package dev.siegel.signin.registrar;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random hex digits for salts, association ids and tags. */
final class Salts {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final SecureRandom random;

    Salts(SecureRandom random) {
        this.random = random;
    }

    /** Eight digits. */
    String next() {
        return next(4);
    }

    /** As many digits as the tags of real servers have. */
    String tag() {
        return next(16);
    }

    private String next(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }
}
