package dev.siegel.pool.testing;

import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.administrator.ApiToken;
import dev.siegel.pool.administrator.ApiTokenStore;
import dev.siegel.pool.administrator.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** API tokens in a map. */
public final class InMemoryApiTokenStore implements ApiTokenStore {
    private static final Comparator<ApiToken> ORDER =
            Comparator.<ApiToken, String>comparing(one -> one.owner().key())
                    .thenComparing(one -> one.name().toLowerCase(Locale.ROOT));

    private final AdministratorStore administrators;
    private final Map<UUID, ApiToken> tokens = new ConcurrentHashMap<>();

    public InMemoryApiTokenStore(AdministratorStore administrators) {
        this.administrators = administrators;
    }

    @Override
    public synchronized boolean insert(ApiToken token) {
        return find(token.owner(), token.name()).isEmpty()
                && tokens.putIfAbsent(token.id(), token) == null;
    }

    @Override
    public Optional<HeldApiToken> find(TokenHash hash) {
        return all().stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .map(one -> new HeldApiToken(one, administrators.find(one.owner()).orElseThrow()));
    }

    @Override
    public Optional<ApiToken> find(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ApiToken> find(AdministratorName owner, String name) {
        return of(owner).stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public List<ApiToken> of(AdministratorName owner) {
        return all().stream().filter(one -> one.owner().equals(owner)).toList();
    }

    /** Tokens of removed administrators go with them. */
    @Override
    public List<ApiToken> all() {
        return tokens.values().stream()
                .filter(one -> administrators.find(one.owner()).isPresent())
                .sorted(ORDER)
                .toList();
    }

    @Override
    public void noteUse(UUID id, Instant time, String address) {
        tokens.computeIfPresent(
                id,
                (_, one) ->
                        new ApiToken(
                                one.id(),
                                one.name(),
                                one.owner(),
                                one.roles(),
                                one.scopes(),
                                one.hash(),
                                one.createdTime(),
                                one.expirationTime(),
                                time,
                                address));
    }

    @Override
    public boolean delete(UUID id) {
        return tokens.remove(id) != null;
    }
}
