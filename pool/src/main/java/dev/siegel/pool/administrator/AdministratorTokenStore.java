package dev.siegel.pool.administrator;

import java.time.Instant;
import java.util.Optional;

/** Tokens of signed-in administrators. Queries run in the caller's transaction or their own. */
public interface AdministratorTokenStore {
    void insert(AdministratorToken token);

    /** One statement: the token with this hash and its administrator as it stands now. */
    Optional<HeldToken> find(TokenHash hash);

    /** Ends all tokens of an administrator. */
    void deleteOf(AdministratorName administrator);

    /** Clears tokens that expired before an instant. */
    void deleteExpired(Instant before);

    /** A stored token and whose it is. */
    record HeldToken(AdministratorToken token, Administrator administrator) {}
}
