package dev.siegel.pool.administrator;

import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.secret.SecretBytes;

/**
 * What is kept, in memory only, of the token made at each start for {@code cs} on the same machine.
 */
public final class LocalAdministratorToken {
    private final SecretBytes hash;

    private LocalAdministratorToken(SecretBytes hash) {
        this.hash = hash;
    }

    /** Keeps the hash of a token that has been written to its file. */
    public static LocalAdministratorToken of(String token) {
        return new LocalAdministratorToken(new SecretBytes(RandomSecrets.hash(token)));
    }

    boolean matches(String token) {
        return RandomSecrets.matches(token, hash.bytes());
    }
}
