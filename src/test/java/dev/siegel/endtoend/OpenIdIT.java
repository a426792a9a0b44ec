package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.KeycloakServer;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Tokens of a real OpenID provider at the API. */
class OpenIdIT {
    private static final String USERS = "/api/v1/users";

    private static HttpResponse<String> get(RunningPool pool, String path, String token) {
        try (var caller =
                HttpsCaller.withToken(pool.ports().api(), pool.certificateAuthority(), token)) {
            return caller.call("GET", path);
        }
    }

    @Test
    void who_signed_in_at_the_provider_has_the_roles_its_claims_are_mapped_to() {
        try (KeycloakServer keycloak = KeycloakServer.start();
                RunningPool pool =
                        PoolSetup.fresh("openid")
                                .with(
                                        "--openid-issuer",
                                        keycloak.issuer(),
                                        "--openid-audience",
                                        "siegel",
                                        "--openid-roles-claim",
                                        "realm_access.roles",
                                        "--openid-role",
                                        "help-desk=CsHelpDesk")
                                .start()) {
            // given
            String anna = keycloak.token("siegel-scripts", "anna", "anna's password");
            String forAnother = keycloak.token("another", "anna", "anna's password");
            String nobody = keycloak.token("siegel-scripts", "nobody", "nobody's password");

            // then
            assertThat(get(pool, USERS, anna).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = get(pool, "/api/v1/audit-events", anna);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("oidc:").contains("/anna");
            assertThat(get(pool, USERS, nobody).statusCode()).isEqualTo(403);
            assertThat(get(pool, USERS, forAnother).statusCode()).isEqualTo(401);
            assertThat(get(pool, USERS, anna.substring(0, anna.length() - 4) + "AAAA").statusCode())
                    .isEqualTo(401);
            assertThat(get(pool, "/api/v1/audit-events?outcome=Refused", pool.localToken()).body())
                    .contains("oidc:");

            // when
            keycloak.stop();

            // then
            assertThat(get(pool, USERS, anna).statusCode()).isEqualTo(200);
        }
    }
}
