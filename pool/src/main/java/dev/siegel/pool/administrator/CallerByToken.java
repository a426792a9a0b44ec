package dev.siegel.pool.administrator;

import dev.siegel.pool.administrator.AdministratorTokenStore.HeldToken;
import dev.siegel.pool.administrator.ApiTokenStore.HeldApiToken;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Roles;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who calls with a bearer token: an administrator who signed in, one of their API tokens, or
 * {@code local}. Tokens carry no roles; what is held is looked up at each call.
 */
public final class CallerByToken {
    /** The caller who holds the local token; no administrator may have this name. */
    public static final String LOCAL = "local";

    /** Ours have at most 50 characters; longer ones are not even hashed. */
    private static final int LONGEST = 256;

    private final AdministratorTokenStore tokens;
    private final ApiTokenStore apiTokens;
    private final Roles roles;
    private final LocalAdministratorToken local;
    private final Clock clock;

    public CallerByToken(
            AdministratorTokenStore tokens,
            ApiTokenStore apiTokens,
            Roles roles,
            LocalAdministratorToken local,
            Clock clock) {
        this.tokens = tokens;
        this.apiTokens = apiTokens;
        this.roles = roles;
        this.local = local;
        this.clock = clock;
    }

    /**
     * @param address where the call came from; the local token works from loopback addresses only
     * @return empty when the token is unknown or expired, or its owner disabled
     */
    public Optional<IdentifiedCaller> find(
            String token, InetAddress address, String correlationId) {
        if (token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        if (local.matches(token)) {
            return byLocalToken(address, correlationId);
        }
        String from = address.getHostAddress();
        return token.startsWith(ApiToken.PREFIX)
                ? byApiToken(TokenHash.of(token), from, correlationId)
                : bySignIn(TokenHash.of(token), from, correlationId);
    }

    private static Optional<IdentifiedCaller> byLocalToken(InetAddress address, String id) {
        String from = address.getHostAddress();
        return address.isLoopbackAddress()
                ? Optional.of(
                        new IdentifiedCaller(
                                Caller.holding(LOCAL, from, Set.of(Role.ADMINISTRATOR), id), false))
                : Optional.empty();
    }

    private Optional<IdentifiedCaller> bySignIn(TokenHash hash, String from, String id) {
        return tokens.find(hash)
                .filter(held -> held.token().isValidAt(clock.instant()))
                .map(HeldToken::administrator)
                .filter(Administrator::enabled)
                .map(one -> signedIn(one, from, id));
    }

    private IdentifiedCaller signedIn(Administrator one, String from, String id) {
        Set<Grant> grants = one.passwordMustChange() ? Set.of() : roles.grants(one.roles());
        return new IdentifiedCaller(
                new Caller(one.name().toString(), from, grants, id), one.passwordMustChange());
    }

    private Optional<IdentifiedCaller> byApiToken(TokenHash hash, String from, String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<HeldApiToken> found =
                apiTokens
                        .find(hash)
                        .filter(held -> held.token().isValidAt(now) && held.owner().enabled());
        found.map(HeldApiToken::token)
                .filter(token -> token.isUseWorthNoting(now, from))
                .ifPresent(token -> apiTokens.noteUse(token.id(), now, from));
        return found.map(held -> new IdentifiedCaller(caller(held, from, id), false));
    }

    private Caller caller(HeldApiToken held, String from, String id) {
        ApiToken token = held.token();
        return new Caller(
                held.owner().name().toString(),
                from,
                token.narrowed(roles.grantsWithin(token.roles(), held.owner().roles())),
                id);
    }
}
