package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeClient;
import dev.siegel.endtoend.wire.HandWrittenSip;
import dev.siegel.endtoend.wire.HttpsCaller;
import dev.siegel.endtoend.wire.RawConnection;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Unmodified clients feel what administrators set, at once. */
class SettingsIT {
    private static final String WEB = "/api/v1/web-service-configurations/global";
    private static final String PROXY = "/api/v1/proxy-configurations/global";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration BACK_DATING = Duration.ofMinutes(15);

    private static RunningPool pool;
    private static HttpsCaller api;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("settings").start();
        api =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), pool.localToken());
    }

    @AfterAll
    static void stopPool() {
        api.close();
        pool.close();
    }

    @AfterEach
    void reset() {
        assertThat(api.call("DELETE", WEB).statusCode()).isEqualTo(200);
        assertThat(api.call("DELETE", PROXY).statusCode()).isEqualTo(200);
    }

    private static void set(String path, String body) {
        HttpResponse<String> answer = api.callWithJson("PATCH", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_validity_of_a_day_gives_the_client_a_certificate_of_a_day() {
        // given
        PoolUser user = PoolUser.create(pool, "one-day");
        set(WEB, "{\"defaultValidityPeriodHours\":24}");

        // when
        try (var client = user.signedIn("desk")) {

            // then
            assertThat(client.isSignedIn()).isTrue();
            assertThat(user.certificates())
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.lifetime())
                                    .isEqualTo(Duration.ofHours(24).minus(BACK_DATING)));
        }
    }

    @Test
    void without_certificate_sign_in_the_401_has_no_tls_dsk_and_the_client_gives_up()
            throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "no-tls-dsk");
        String before = challenge(user);
        set(PROXY, "{\"useCertificateForClientToProxyAuth\":false}");

        // when
        String after = challenge(user);

        // then
        assertThat(before).startsWith("SIP/2.0 401 ").contains("WWW-Authenticate: TLS-DSK");
        assertThat(after).startsWith("SIP/2.0 401 ").doesNotContain("TLS-DSK");
        try (var client = SipeClient.start(user.account("desk"))) {
            assertThat(client.awaitError().text()).isNotEmpty();
        }
        assertThat(user.certificates()).isEmpty();
    }

    @Test
    void a_client_signs_in_again_when_certificate_sign_in_is_back() {
        // given
        PoolUser user = PoolUser.create(pool, "back-again");
        set(PROXY, "{\"useCertificateForClientToProxyAuth\":false}");
        set(PROXY, "{\"useCertificateForClientToProxyAuth\":true}");

        // when
        try (var client = user.signedIn("desk")) {

            // then
            assertThat(client.isSignedIn()).isTrue();
        }
    }

    @Test
    void without_windows_authentication_no_ticket_is_to_be_had() {
        // given
        PoolUser user = PoolUser.create(pool, "no-windows");
        set(WEB, "{\"useWindowsAuth\":\"None\"}");

        // when
        try (var client = SipeClient.start(user.account("desk"))) {

            // then
            assertThat(client.awaitError().text()).contains("eb ticket");
        }
        assertThat(user.certificates()).isEmpty();
    }

    private static String challenge(PoolUser user) throws IOException {
        try (var connection = RawConnection.tcp(pool.ports().sipTcp())) {
            connection.send(HandWrittenSip.register(user.address()));
            return connection.readHead(SOON);
        }
    }
}
