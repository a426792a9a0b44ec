package dev.siegel.server.openid;

import dev.siegel.pool.role.RoleName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which provider is trusted, and what its tokens are worth.
 *
 * @param issuer as tokens name it; its configuration lies below it
 * @param audience what tokens have to be made for
 * @param rolesClaim where a token names what its holder is, with dots between nested names
 * @param nameClaim where a token names its holder for people
 * @param roles which of those names is which role; others are nothing here
 * @param authorities certificates of authorities to trust in PEM, null for those of the JDK
 */
public record OpenIdSettings(
        URI issuer,
        String audience,
        String rolesClaim,
        String nameClaim,
        Map<String, RoleName> roles,
        @Nullable Path authorities) {
    /**
     * @throws IllegalArgumentException when the issuer could be overheard
     */
    public OpenIdSettings {
        roles = Map.copyOf(roles);
        if (!isPrivate(issuer)) {
            throw new IllegalArgumentException(
                    "an OpenID issuer is an https URL, or http on a loopback address");
        }
    }

    /** Nobody listens in on https, or within this machine. */
    static boolean isPrivate(URI address) {
        String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme())
                                && (host.equals("127.0.0.1") || host.equals("localhost"))));
    }
}
