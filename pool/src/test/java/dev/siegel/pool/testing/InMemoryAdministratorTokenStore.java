package dev.siegel.pool.testing;

import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.administrator.AdministratorToken;
import dev.siegel.pool.administrator.AdministratorTokenStore;
import dev.siegel.pool.administrator.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of administrators in a map. */
public final class InMemoryAdministratorTokenStore implements AdministratorTokenStore {
    private final AdministratorStore administrators;
    private final Map<TokenHash, AdministratorToken> tokens = new ConcurrentHashMap<>();

    public InMemoryAdministratorTokenStore(AdministratorStore administrators) {
        this.administrators = administrators;
    }

    @Override
    public void insert(AdministratorToken token) {
        tokens.put(token.hash(), token);
    }

    @Override
    public Optional<HeldToken> find(TokenHash hash) {
        return Optional.ofNullable(tokens.get(hash))
                .flatMap(token ->
                        administrators
                                .find(token.administrator())
                                .map(one -> new HeldToken(token, one)));
    }

    @Override
    public void deleteOf(AdministratorName administrator) {
        tokens.values().removeIf(token -> token.administrator().equals(administrator));
    }

    @Override
    public void deleteExpired(Instant before) {
        tokens.values().removeIf(token -> token.expirationTime().isBefore(before));
    }

    /** All that are stored. */
    public List<AdministratorToken> tokens() {
        return List.copyOf(tokens.values());
    }
}
