package dev.siegel.pool.administrator;

import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Roles;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Tells who calls, by any proof there is: our tokens, a provider's, or a client certificate. */
public final class IdentifyCaller {
    private final CallerByToken tokens;
    private final CallerByCertificate certificates;
    private final ForeignTokens foreign;
    private final Roles roles;

    public IdentifyCaller(
            CallerByToken tokens,
            CallerByCertificate certificates,
            ForeignTokens foreign,
            Roles roles) {
        this.tokens = tokens;
        this.certificates = certificates;
        this.foreign = foreign;
        this.roles = roles;
    }

    /**
     * @return empty when the token is unknown, forged or expired
     * @throws ProviderUnavailable when a provider's token cannot be checked now
     */
    public Optional<IdentifiedCaller> byToken(
            String token, InetAddress address, String correlationId) {
        return isSignedByOthers(token)
                ? foreign.read(token)
                        .map(who ->
                                new Caller(
                                        who.callerName(),
                                        address.getHostAddress(),
                                        roles.grants(who.roles()),
                                        correlationId))
                        .map(caller -> new IdentifiedCaller(caller, false))
                : tokens.find(token, address, correlationId);
    }

    /** Three parts with dots between them; ours have none. */
    private static boolean isSignedByOthers(String token) {
        return token.startsWith("eyJ") && token.chars().filter(one -> one == '.').count() == 2;
    }

    /**
     * @param certificate one whose key the caller has proved to hold, from an issuer trusted here
     * @return empty when it is no administrator's
     */
    public Optional<IdentifiedCaller> byCertificate(
            X509Certificate certificate, InetAddress address, String correlationId) {
        return certificates.find(certificate, address, correlationId);
    }
}
