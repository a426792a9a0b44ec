package dev.siegel.pool.settings.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.effective.SignInMatrix.Cell;
import dev.siegel.pool.settings.effective.SignInMatrix.ClientClass;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInMatrixTest {
    private final TestingPool pool = new TestingPool();
    private final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);
    private final Caller admin = pool.administrator();

    private List<String> set(SettingFamily family, String name, String value) {
        return ((Done)
                        settings.change.change(
                                admin,
                                family,
                                SettingScope.global(),
                                Change.of(Map.of(name, value)),
                                false))
                .warnings();
    }

    private List<Cell> cells() {
        return settings.authentication.check(admin).cells();
    }

    @Test
    void by_default_everybody_can_sign_in_and_nothing_is_found() {
        var check = settings.authentication.check(admin);

        assertThat(check.findings()).isEmpty();
        assertThat(check.cells())
                .hasSize(6)
                .allMatch(Cell::signsIn)
                .allSatisfy(cell -> assertThat(cell.challenge()).containsExactly("TLS-DSK"));
        assertThat(check.cells())
                .extracting(Cell::client, Cell::tickets)
                .contains(
                        tuple(ClientClass.PASSWORD, List.of("NTLM")),
                        tuple(ClientClass.PIN, List.of("PIN")));
    }

    @Test
    void without_pin_tickets_phones_get_no_first_certificate_and_the_matrix_says_so_before() {
        var predicted =
                (Done)
                        settings.change.change(
                                admin,
                                settings.families.webService(),
                                SettingScope.global(),
                                Change.of(Map.of("UsePinAuth", "False")),
                                true);
        assertThat(predicted.warnings()).singleElement().asString().contains("UsePinAuth");
        assertThat(cells()).allMatch(Cell::signsIn);

        set(settings.families.webService(), "UsePinAuth", "False");

        assertThat(cells())
                .filteredOn(cell -> !cell.signsIn())
                .hasSize(2)
                .allSatisfy(cell -> {
                    assertThat(cell.client()).isEqualTo(ClientClass.PIN);
                    assertThat(cell.tickets()).isEmpty();
                });
    }

    @Test
    void without_certificates_in_the_challenge_nobody_can_and_the_change_warns() {
        var warnings =
                set(settings.families.proxy(), "UseCertificateForClientToProxyAuth", "False");

        assertThat(warnings).singleElement().asString().startsWith("Nobody can sign in");
        assertThat(cells()).noneMatch(Cell::signsIn).allMatch(cell -> cell.challenge().isEmpty());
    }

    @Test
    void without_publication_stored_certificates_are_left() {
        var warnings = set(settings.families.webService(), "UseCertificateAuth", "False");

        assertThat(warnings).hasSize(1);
        assertThat(cells())
                .filteredOn(Cell::signsIn)
                .extracting(Cell::client)
                .containsOnly(ClientClass.STORED_CERTIFICATE);
    }

    @Test
    void settings_of_another_site_change_nothing_here() {
        settings.create.create(
                admin,
                settings.families.webService(),
                SettingScope.of("site:Dublin"),
                Map.of("UseCertificateAuth", "False"),
                false);

        assertThat(settings.authentication.check(admin).findings()).isEmpty();
    }

    @Test
    void windows_authentication_blocked_externally_is_left_internally() {
        var outcome =
                settings.authentication.set(
                        admin, AuthenticationScenario.BLOCK_WINDOWS_EXTERNALLY, _ -> true, false);

        var ways = settings.inForce(pool.settings).ways();
        assertThat(ways.windowsTickets(Network.INTERNAL)).isTrue();
        assertThat(ways.windowsTickets(Network.EXTERNAL)).isFalse();
        assertThat(((Done) outcome).warnings())
                .singleElement()
                .asString()
                .contains("external network");
        assertThat(pool.audit.events().getLast().operation()).isEqualTo("Set-CsAuthConfig");
    }

    @ParameterizedTest
    @EnumSource(AuthenticationScenario.class)
    void a_scenario_that_was_set_is_shown(AuthenticationScenario scenario) {
        settings.authentication.set(admin, scenario, _ -> true, false);

        assertThat(AuthenticationScenario.nameFor(settings.authentication.find(admin).values()))
                .isEqualTo(scenario.displayName());
    }

    @Test
    void what_fits_no_scenario_is_custom() {
        set(
                settings.families.webService(),
                "OverrideAuthTypeForInternalClients",
                "BlockWindowsAuth");

        assertThat(AuthenticationScenario.nameFor(settings.authentication.find(admin).values()))
                .isEqualTo("Custom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BlockWindowsAuthExternalyAndModernAuthInternally",
                "blockwindowsauthexternallyandmodernauthinternally"
            })
    void both_spellings_are_read(String name) {
        assertThat(AuthenticationScenario.of(name))
                .isEqualTo(AuthenticationScenario.BLOCK_WINDOWS_EXTERNALLY_MODERN_INTERNALLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Custom", "BlockEverything"})
    void no_other_scenario_can_be_set(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuthenticationScenario.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, INTERNAL",
        "10.1.2.3, INTERNAL",
        "192.168.7.7, INTERNAL",
        "172.31.0.1, INTERNAL",
        "169.254.1.1, INTERNAL",
        "::1, INTERNAL",
        "fd00::1, INTERNAL",
        "fe80::1, INTERNAL",
        "172.32.0.1, EXTERNAL",
        "192.0.2.1, EXTERNAL",
        "100.64.0.1, EXTERNAL",
        "2001:db8::1, EXTERNAL"
    })
    void an_address_tells_the_network(String address, Network network) throws UnknownHostException {
        assertThat(Network.of(InetAddress.getByName(address))).isEqualTo(network);
    }
}
