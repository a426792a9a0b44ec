package dev.siegel.pool.administrator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API tokens of administrators. Queries run in the caller's transaction or their own. */
public interface ApiTokenStore {
    /**
     * @return false when the owner has a token of this name; nothing is stored then
     */
    boolean insert(ApiToken token);

    /** One statement: the token with this hash and its owner as it stands now. */
    Optional<HeldApiToken> find(TokenHash hash);

    Optional<ApiToken> find(UUID id);

    Optional<ApiToken> find(AdministratorName owner, String name);

    /** All of an owner, by name. */
    List<ApiToken> of(AdministratorName owner);

    /** All, by owner and name. */
    List<ApiToken> all();

    void noteUse(UUID id, Instant time, String address);

    /**
     * @return false when it was gone already
     */
    boolean delete(UUID id);

    /** A stored token and whose it is. */
    record HeldApiToken(ApiToken token, Administrator owner) {}
}
