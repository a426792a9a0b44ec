package dev.siegel.server.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.siegel.pool.administrator.ForeignTokens;
import dev.siegel.pool.administrator.ProviderUnavailable;
import dev.siegel.pool.role.RoleName;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks tokens of an OpenID provider: signed by one of its keys with a public-key algorithm, for
 * us, in force. With the provider away the keys known go on for a day; an unknown key is asked for
 * at most twice in half a minute.
 */
public final class OpenIdTokens implements ForeignTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdTokens.class);

    /** Never none, never one a public key could be mistaken for a secret in. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private static final int LONGEST_TOKEN = 12 * 1024;
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final Duration KEYS_FRESH = Duration.ofMinutes(10);
    private static final Duration FETCH_PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofDays(1);

    private final OpenIdSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    OpenIdTokens(OpenIdSettings settings, HttpClient client, Clock clock) {
        this.settings = settings;
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        ALGORITHMS,
                        JWKSourceBuilder.create(
                                        address(), new ProviderKeys(settings.issuer(), client))
                                .cache(KEYS_FRESH.toMillis(), FETCH_PATIENCE.toMillis())
                                .refreshAheadCache(false)
                                .rateLimited(BETWEEN_FETCHES.toMillis())
                                .outageTolerant(OUTAGE.toMillis())
                                .build()));
        processor.setJWTClaimsSetVerifier(verifier(clock));
    }

    /** Trusts the authorities in the settings' file, or those of the JDK. */
    public static OpenIdTokens open(OpenIdSettings settings, Clock clock) {
        return new OpenIdTokens(settings, ProviderTrust.client(settings.authorities()), clock);
    }

    private URL address() {
        try {
            return settings.issuer().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> verifier(Clock clock) {
        var verifier =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        settings.audience(),
                        new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
                        Set.of("iss", "aud", "sub", "exp")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return verifier;
    }

    @Override
    public Optional<ForeignIdentity> read(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            return Optional.of(identity(processor.process(token, null)));
        } catch (RateLimitReachedException unknownKey) {
            return refused(unknownKey);
        } catch (KeySourceException away) {
            throw new ProviderUnavailable(away);
        } catch (BadJOSEException | JOSEException | ParseException wrong) {
            return refused(wrong);
        }
    }

    private static Optional<ForeignIdentity> refused(Exception cause) {
        LOG.info("refused a bearer token: {}", cause.getMessage());
        return Optional.empty();
    }

    private ForeignIdentity identity(JWTClaimsSet claims) {
        String subject = claims.getSubject();
        Object name = claims.getClaim(settings.nameClaim());
        Set<RoleName> roles = new HashSet<>();
        for (Object value : values(claims)) {
            RoleName role = settings.roles().get(String.valueOf(value));
            if (role != null) {
                roles.add(role);
            }
        }
        return new ForeignIdentity(subject, name instanceof String text ? text : subject, roles);
    }

    /** A list, or a text with spaces between the names. */
    private Collection<?> values(JWTClaimsSet claims) {
        @Nullable Object at = claims.getClaims();
        for (String step : settings.rolesClaim().split("\\.", -1)) {
            at = at instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return switch (at) {
            case Collection<?> list -> list;
            case String text -> List.of(text.split(" ", -1));
            case null, default -> List.of();
        };
    }
}
