package dev.siegel.pool.administrator;

import dev.siegel.pool.administrator.AdministratorTokenStore.HeldToken;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Roles;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who acts in a session that lasts longer than the token it began with. Sessions carry no
 * roles: what is held is looked up at each act.
 */
public final class CallerBySession {
    private final AdministratorStore administrators;
    private final AdministratorTokenStore tokens;
    private final Roles roles;
    private final Clock clock;

    public CallerBySession(
            AdministratorStore administrators,
            AdministratorTokenStore tokens,
            Roles roles,
            Clock clock) {
        this.administrators = administrators;
        this.tokens = tokens;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * Begins a session with the token of a sign-in.
     *
     * @return empty when the token holds no more, as after a change of the password
     */
    public Optional<AdministratorSession> begin(String token) {
        return tokens.find(TokenHash.of(token))
                .filter(held -> held.token().isValidAt(clock.instant()))
                .map(HeldToken::administrator)
                .filter(Administrator::enabled)
                .map(one -> new AdministratorSession(one.name(), one.passwordDigest()));
    }

    /**
     * @return empty when the session is over: the password is another one or has expired, the
     *     administrator is disabled or gone
     */
    public Optional<IdentifiedCaller> find(
            AdministratorSession session, InetAddress address, String correlationId) {
        return administrators
                .find(session.name())
                .filter(one -> one.passwordDigest().equals(session.passwordDigest()))
                .filter(Administrator::enabled)
                .filter(one -> one.isPasswordValidAt(clock.instant()))
                .map(one -> identified(one, address, correlationId));
    }

    private IdentifiedCaller identified(Administrator one, InetAddress address, String id) {
        Set<Grant> grants = one.passwordMustChange() ? Set.of() : roles.grants(one.roles());
        return new IdentifiedCaller(
                new Caller(one.name().toString(), address.getHostAddress(), grants, id),
                one.passwordMustChange());
    }
}
