package dev.siegel.pool.secret;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An Argon2id digest with its salt and costs, as text in the PHC string format: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$digest}.
 */
record DigestText(int kibibytes, int passes, int lanes, SecretBytes salt, SecretBytes digest) {
    /** Limits on what a stored text may cost to check. */
    private static final int MOST_KIBIBYTES = 256 * 1024;

    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 8;
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    DigestText {
        if (lanes < 1 || lanes > MOST_LANES || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("a password digest with costs out of range");
        }
        if (kibibytes < 8 * lanes || kibibytes > MOST_KIBIBYTES) {
            throw new IllegalArgumentException("a password digest with a memory cost out of range");
        }
    }

    /**
     * @throws IllegalArgumentException when the text is none, or costs more than is ever used here
     */
    static DigestText parse(String text) {
        var parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id digest");
        }
        return new DigestText(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                new SecretBytes(Base64.getDecoder().decode(parts.group(4))),
                new SecretBytes(Base64.getDecoder().decode(parts.group(5))));
    }

    boolean costsAsMuchAs(DigestText other) {
        return kibibytes == other.kibibytes && passes == other.passes && lanes == other.lanes;
    }

    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        kibibytes,
                        passes,
                        lanes,
                        base64.encodeToString(salt.bytes()),
                        base64.encodeToString(digest.bytes()));
    }
}
