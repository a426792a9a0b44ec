package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.ClientKey;
import dev.siegel.endtoend.wire.CompanyAuthority;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Client certificates of administrators at the API, from an authority of the company's own. */
class AdministratorCertificateIT {
    private static final String USERS = "/api/v1/users";
    private static final String PEOPLE = "/api/v1/administrators";

    private final CompanyAuthority company = new CompanyAuthority();

    private static int status(HttpsCaller caller, String method, String path, String body) {
        return caller.callWithJson(method, path, body).statusCode();
    }

    private static HttpsCaller caller(RunningPool pool, ClientKey key) {
        return HttpsCaller.withKey(pool.ports().api(), pool.certificateAuthority(), key);
    }

    @Test
    void a_certificate_that_is_somebody_s_lets_them_in_with_their_roles_and_no_other_does() {
        PoolSetup setup = PoolSetup.fresh("administrator-certificates");
        var file = company.writeTo(setup.data().resolveSibling("company.pem"));
        ClientKey anna = company.issue("CN=Anna,O=Company", "anna@example.com");
        ClientKey stranger = company.issue("CN=Stranger,O=Company", "stranger@example.com");
        ClientKey forged = new CompanyAuthority().issue("CN=Anna,O=Company", "anna@example.com");

        try (RunningPool pool = setup.with("--admin-client-ca", file.toString()).start();
                var local =
                        HttpsCaller.withToken(
                                pool.ports().api(),
                                pool.certificateAuthority(),
                                pool.localToken());
                var byAnna = caller(pool, anna);
                var byStranger = caller(pool, stranger);
                var byForger = caller(pool, forged)) {
            // given
            assertThat(
                            status(
                                    local,
                                    "POST",
                                    PEOPLE,
                                    "{\"name\":\"anna\",\"password\":\"not needed here\","
                                            + "\"roles\":[\"CsHelpDesk\"]}"))
                    .isEqualTo(201);
            assertThat(
                            status(
                                    local,
                                    "PUT",
                                    PEOPLE + "/anna/certificates",
                                    "{\"items\":[\"upn:Anna@example.com\"]}"))
                    .isEqualTo(200);

            // then
            assertThat(byAnna.call("GET", USERS).statusCode()).isEqualTo(200);
            assertThat(byAnna.call("GET", PEOPLE).statusCode()).isEqualTo(403);
            assertThat(byStranger.call("GET", USERS).statusCode()).isEqualTo(401);
            assertThat(local.call("GET", USERS).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> byForger.call("GET", USERS))
                    .isInstanceOf(UncheckedIOException.class);

            // when
            status(local, "PATCH", PEOPLE + "/anna", "{\"enabled\":false}");

            // then
            assertThat(byAnna.call("GET", USERS).statusCode()).isEqualTo(401);
        }
    }
}
