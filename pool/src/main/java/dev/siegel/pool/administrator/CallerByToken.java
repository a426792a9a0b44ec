package dev.siegel.pool.administrator;

import dev.siegel.pool.administrator.AdministratorTokenStore.HeldToken;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Role;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Tells who calls with a bearer token: an administrator who signed in, or {@code local}. */
public final class CallerByToken {
    /** The caller who holds the local token; no administrator may have this name. */
    public static final String LOCAL = "local";

    /** Ours have 43 characters; longer ones are not even hashed. */
    private static final int LONGEST = 256;

    private final AdministratorTokenStore tokens;
    private final LocalAdministratorToken local;
    private final Clock clock;

    public CallerByToken(
            AdministratorTokenStore tokens, LocalAdministratorToken local, Clock clock) {
        this.tokens = tokens;
        this.local = local;
        this.clock = clock;
    }

    /**
     * @param address where the call came from; the local token works from loopback addresses only
     * @return empty when the token is unknown or expired
     */
    public Optional<Caller> find(String token, InetAddress address, String correlationId) {
        if (token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        String from = address.getHostAddress();
        if (local.matches(token)) {
            return address.isLoopbackAddress()
                    ? Optional.of(
                            Caller.holding(LOCAL, from, Set.of(Role.ADMINISTRATOR), correlationId))
                    : Optional.empty();
        }
        return tokens.find(TokenHash.of(token))
                .filter(held -> held.token().isValidAt(clock.instant()))
                .map(HeldToken::administrator)
                .map(one ->
                        Caller.holding(one.name().toString(), from, one.roles(), correlationId));
    }
}
