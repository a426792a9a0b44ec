package dev.siegel.pool.secret;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKey;

/**
 * Digests of passwords and PINs: HMAC with the pool's pepper, then Argon2id. At most four are
 * computed at once, for each needs 19 MiB; others wait in order.
 */
public final class PasswordDigest {
    /** Costs: OWASP password storage, Argon2id with one lane. */
    private static final int KIBIBYTES = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    private static final int AT_ONCE = 4;

    private final SecretKey pepper;
    private final SecureRandom random;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final DigestText nobodys;

    public PasswordDigest(SecretKey pepper, SecureRandom random) {
        this.pepper = pepper;
        this.random = random;
        byte[] unguessable = new byte[DIGEST_BYTES];
        random.nextBytes(unguessable);
        this.nobodys =
                new DigestText(KIBIBYTES, PASSES, LANES, newSalt(), new SecretBytes(unguessable));
    }

    /** The digest to store, with its salt and costs, as text. */
    public String of(char[] password) {
        SecretBytes salt = newSalt();
        SecretBytes digest = compute(password, nobodys, salt);
        return new DigestText(KIBIBYTES, PASSES, LANES, salt, digest).toString();
    }

    /**
     * Whether the password has this stored digest.
     *
     * @throws IllegalArgumentException when the stored text is no digest
     */
    public boolean matches(char[] password, String stored) {
        return matches(password, DigestText.parse(stored));
    }

    /** Does the work of {@link #matches(char[], String)} for a user who does not exist. */
    public boolean matchesNobody(char[] password) {
        return matches(password, nobodys);
    }

    /**
     * Whether a stored digest was made with other costs than today's, so that it should be made
     * anew.
     */
    public boolean isOutdated(String stored) {
        return !DigestText.parse(stored).costsAsMuchAs(nobodys);
    }

    /**
     * A digest that is the same each time, for secrets that have to be compared with each other:
     * the salt follows from the pepper and the purpose. It must be sealed before it is stored.
     */
    public SecretBytes comparable(char[] secret, String purpose) {
        byte[] salt = Hmac.sha256(pepper, purpose.getBytes(StandardCharsets.UTF_8));
        return compute(secret, nobodys, new SecretBytes(Arrays.copyOf(salt, SALT_BYTES)));
    }

    private boolean matches(char[] password, DigestText stored) {
        return compute(password, stored, stored.salt()).equals(stored.digest());
    }

    private SecretBytes compute(char[] password, DigestText like, SecretBytes salt) {
        byte[] peppered = peppered(password);
        permits.acquireUninterruptibly();
        try {
            return new SecretBytes(
                    Argon2id.digest(
                            peppered,
                            salt.bytes(),
                            like.kibibytes(),
                            like.passes(),
                            like.lanes(),
                            DIGEST_BYTES));
        } finally {
            permits.release();
        }
    }

    private byte[] peppered(char[] password) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            return Hmac.sha256(pepper, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            encoded.clear().put(bytes);
        }
    }

    private SecretBytes newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new SecretBytes(salt);
    }
}
