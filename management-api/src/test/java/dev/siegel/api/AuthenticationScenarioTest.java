package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.settings.effective.Network;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationScenarioTest {
    private static final String SCENARIO = "/api/v1/auth-scenario";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    private static String body(String scenario) {
        return "{\"scenario\":\"" + scenario + "\"}";
    }

    @Test
    void everything_is_allowed_at_first() {
        Answer answer = admin.get(SCENARIO).isOk();

        assertThat(answer.members())
                .containsEntry("scenario", "AllowAllExternallyAndInternally")
                .containsEntry("identity", "Global");
        assertThat(answer.header("ETag")).contains("\"0\"");
    }

    @Test
    void a_scenario_is_set_at_once_and_warns_of_what_it_takes_away() {
        Answer set = admin.put(SCENARIO, body("BlockWindowsAuthExternally")).isOk();

        assertThat(set.member("scenario")).isEqualTo("BlockWindowsAuthExternally");
        assertThat(String.valueOf(set.member("warnings"))).contains("external network");
        assertThat(admin.get(SCENARIO).member("scenario")).isEqualTo("BlockWindowsAuthExternally");
        var ways = api.settings.inForce(api.pool.settings).ways();
        assertThat(ways.windowsTickets(Network.EXTERNAL)).isFalse();
        assertThat(ways.windowsTickets(Network.INTERNAL)).isTrue();
    }

    @Test
    void the_misspelt_scenario_is_taken_and_shown_in_the_right_spelling() {
        Answer set =
                admin.put(SCENARIO, body("BlockWindowsAuthExternalyAndModernAuthInternally"))
                        .isOk();

        assertThat(set.member("scenario"))
                .isEqualTo("BlockWindowsAuthExternallyAndModernAuthInternally");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"scenario\":\"Custom\"}", "{\"scenario\":7,\"x\":1}", "[]", ""})
    void what_is_no_scenario_is_refused_and_changes_nothing(String given) {
        admin.put(SCENARIO, given).isProblem(400, "malformed-request");

        assertThat(api.settings.store.lastChange()).isZero();
    }

    @Test
    void a_stale_version_and_a_dry_run_change_nothing() {
        admin.header("If-Match", "\"4\"")
                .put(SCENARIO, body("BlockModernAuthInternally"))
                .isProblem(412, "precondition-failed");
        Answer dry = admin.put(SCENARIO + "?dryRun=true", body("BlockModernAuthInternally")).isOk();

        assertThat(dry.list("wouldAffect").getFirst())
                .containsEntry("scenario", "BlockModernAuthInternally");
        assertThat(admin.get(SCENARIO).member("scenario"))
                .isEqualTo("AllowAllExternallyAndInternally");
    }

    @Test
    void the_matrix_shows_what_is_left() {
        Answer before = admin.get(SCENARIO + "/consistency").isOk();
        Answer warned =
                admin.patch(
                                "/api/v1/proxy-configurations/global",
                                "{\"useCertificateForClientToProxyAuth\":false}")
                        .isOk();
        Answer after = admin.get(SCENARIO + "/consistency").isOk();

        assertThat(before.member("consistent")).isEqualTo(true);
        assertThat(before.list("cells"))
                .hasSize(6)
                .anySatisfy(cell ->
                        assertThat(cell)
                                .containsEntry("client", "pin")
                                .containsEntry("tickets", List.of("PIN")));
        assertThat(before.list("cells").getFirst())
                .containsEntry("client", "storedCertificate")
                .containsEntry("network", "internal")
                .containsEntry("signsIn", true);
        assertThat(after.member("consistent")).isEqualTo(false);
        assertThat(after.list("cells")).allMatch(cell -> Boolean.FALSE.equals(cell.get("signsIn")));
        assertThat(String.valueOf(after.member("findings"))).contains("Nobody can sign in");
        assertThat(String.valueOf(warned.member("warnings"))).contains("Nobody can sign in");
    }

    @Test
    void a_pool_gets_a_scenario_of_its_own_and_keeps_what_applied_there() {
        String pool = SCENARIO + "?pool=pool01.example.com";
        admin.patch(
                        "/api/v1/web-service-configurations/global",
                        "{\"defaultValidityPeriodHours\":24}")
                .isOk();
        String tag = admin.get(pool).isOk().header("ETag").orElseThrow();

        Answer set =
                admin.header("If-Match", tag)
                        .put(pool, "{\"scenario\":\"BlockWindowsAuthExternally\"}")
                        .isOk();

        assertThat(set.member("identity")).isEqualTo("service:WebServer:pool01.example.com");
        assertThat(admin.get(SCENARIO).isOk().member("scenario"))
                .isEqualTo("AllowAllExternallyAndInternally");
        assertThat(admin.get(pool).isOk().member("scenario"))
                .isEqualTo("BlockWindowsAuthExternally");
        assertThat(
                        admin.get(
                                        "/api/v1/web-service-configurations/service:WebServer:pool01.example.com")
                                .isOk()
                                .member("defaultValidityPeriodHours"))
                .isEqualTo(24);
        admin.header("If-Match", tag)
                .put(pool, "{\"scenario\":\"AllowAllExternallyAndInternally\"}")
                .isProblem(412, "precondition-failed");
        admin.get(SCENARIO + "?pool=pool99.example.com")
                .isProblem(404, "management-object-not-found");
    }
}
