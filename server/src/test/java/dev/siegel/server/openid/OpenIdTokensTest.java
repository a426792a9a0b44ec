package dev.siegel.server.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.siegel.pool.administrator.ForeignTokens.ForeignIdentity;
import dev.siegel.pool.administrator.ProviderUnavailable;
import dev.siegel.pool.role.RoleName;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final LocalProvider provider = new LocalProvider();
    private final OpenIdTokens tokens = tokens("realm_access.roles");

    @AfterEach
    void close() {
        provider.close();
    }

    private OpenIdTokens tokens(String rolesClaim) {
        var settings =
                new OpenIdSettings(
                        provider.issuer(),
                        "siegel",
                        rolesClaim,
                        "preferred_username",
                        Map.of("help-desk", RoleName.of("CsHelpDesk")),
                        null);
        return new OpenIdTokens(
                settings, HttpClient.newHttpClient(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer().toString())
                .audience("siegel")
                .subject("0815")
                .claim("preferred_username", "anna")
                .claim("realm_access", Map.of("roles", List.of("help-desk", "other")))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private Optional<ForeignIdentity> read(JWTClaimsSet.Builder claims) {
        return tokens.read(LocalProvider.sign(provider.key(), JWSAlgorithm.RS256, claims.build()));
    }

    @Test
    void a_token_of_the_provider_says_who_it_is_and_which_of_our_roles_that_is() {
        assertThat(read(claims()))
                .contains(new ForeignIdentity("0815", "anna", Set.of(RoleName.of("CsHelpDesk"))));
    }

    @Test
    void roles_may_stand_in_a_text_and_a_name_may_be_missing() {
        var token =
                LocalProvider.sign(
                        provider.key(),
                        JWSAlgorithm.PS256,
                        claims().claim("scope", "openid help-desk")
                                .claim("preferred_username", null)
                                .build());

        assertThat(tokens("scope").read(token))
                .contains(new ForeignIdentity("0815", "0815", Set.of(RoleName.of("CsHelpDesk"))));
        assertThat(tokens("no.such.claim").read(token).orElseThrow().roles()).isEmpty();
    }

    @Test
    void another_issuer_or_audience_is_refused() {
        assertThat(read(claims().issuer("https://elsewhere.example.com"))).isEmpty();
        assertThat(read(claims().audience("another"))).isEmpty();
        assertThat(read(claims().audience((String) null))).isEmpty();
    }

    @Test
    void times_count_with_a_minute_of_tolerance() {
        Date before = Date.from(NOW.minusSeconds(59));
        Date tooOld = Date.from(NOW.minusSeconds(61));
        Date tooEarly = Date.from(NOW.plusSeconds(61));

        assertThat(read(claims().expirationTime(before))).isPresent();
        assertThat(read(claims().expirationTime(tooOld))).isEmpty();
        assertThat(read(claims().expirationTime(null))).isEmpty();
        assertThat(read(claims().notBeforeTime(tooEarly))).isEmpty();
        assertThat(read(claims().subject(null))).isEmpty();
    }

    @Test
    void a_key_the_provider_does_not_have_signs_nothing() {
        var forged = LocalProvider.newKey("one");

        String token = LocalProvider.sign(forged, JWSAlgorithm.RS256, claims().build());

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void an_unsigned_token_and_one_signed_with_a_secret_are_refused() throws JOSEException {
        String unsigned = new PlainJWT(claims().build()).serialize();
        var withSecret =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                        claims().build());
        withSecret.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));

        assertThat(tokens.read(unsigned)).isEmpty();
        assertThat(tokens.read(withSecret.serialize())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eyJ", "eyJ.a.b", "eyJhbGciOiJub25lIn0..", "a.b.c.d.e"})
    void what_is_no_token_is_refused(String text) {
        assertThat(tokens.read(text)).isEmpty();
        assertThat(tokens.read("eyJ" + "x".repeat(20_000))).isEmpty();
    }

    @Test
    void a_changed_payload_is_refused() {
        String token = LocalProvider.sign(provider.key(), JWSAlgorithm.RS256, claims().build());
        String[] parts = token.split("\\.", -1);
        String other =
                LocalProvider.sign(
                        provider.key(), JWSAlgorithm.RS256, claims().subject("1").build());

        assertThat(tokens.read(parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void a_new_key_is_fetched_when_it_is_met_and_strangers_cannot_make_us_fetch_often() {
        assertThat(read(claims())).isPresent();
        provider.rotate("two");
        assertThat(read(claims())).isPresent();
        int before = provider.fetches();

        for (int attempt = 0; attempt < 20; attempt++) {
            var unknown = LocalProvider.newKey("unknown-" + attempt);
            assertThat(
                            tokens.read(
                                    LocalProvider.sign(
                                            unknown, JWSAlgorithm.RS256, claims().build())))
                    .isEmpty();
        }

        assertThat(provider.fetches() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void with_the_provider_away_known_keys_go_on_and_without_any_it_is_said() {
        String token = LocalProvider.sign(provider.key(), JWSAlgorithm.RS256, claims().build());
        OpenIdTokens fresh = tokens("roles");
        assertThat(tokens.read(token)).isPresent();

        provider.close();

        assertThat(tokens.read(token)).isPresent();
        assertThatThrownBy(() -> fresh.read(token)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void a_configuration_of_another_issuer_is_not_believed() {
        provider.nameIssuer("https://elsewhere.example.com/realm");

        assertThatThrownBy(() -> read(claims())).isInstanceOf(ProviderUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com/realm",
                "ftp://localhost/realm",
                "https:/realm",
                "http://127.0.0.2/realm"
            })
    void an_issuer_that_could_be_overheard_is_refused(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new OpenIdSettings(
                                URI.create(issuer), "siegel", "roles", "name", Map.of(), null));
    }

    @Test
    void a_file_without_authorities_is_refused() {
        var settings =
                new OpenIdSettings(
                        provider.issuer(),
                        "siegel",
                        "roles",
                        "name",
                        Map.of(),
                        Path.of("/dev/null"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenIdTokens.open(settings, Clock.systemUTC()));
    }
}
