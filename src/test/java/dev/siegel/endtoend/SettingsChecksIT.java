package dev.siegel.endtoend;

import static dev.siegel.cmdlets.jshell.Cs.STOP;
import static dev.siegel.cmdlets.jshell.Cs.errorAction;
import static dev.siegel.cmdlets.jshell.Cs.getCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.getCsRegistrarConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.getCsWebServiceConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.grantCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.newCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.newCsRegistrarConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.removeCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.removeCsRegistrarConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.removeCsWebServiceConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.setCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.setCsProxyConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.setCsWebServiceConfiguration;
import static dev.siegel.cmdlets.jshell.Cs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.siegel.cmdlets.jshell.CsException;
import dev.siegel.cmdlets.jshell.CsSettings;
import dev.siegel.endtoend.wire.HandWrittenSip;
import dev.siegel.endtoend.wire.RawConnection;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Settings and policies: what is set, taken away and falls back; at each door of one pool. */
class SettingsChecksIT {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String WEB = "web-service-configurations/global";
    private static final String PROXY = "proxy-configurations/global";
    private static final String ANNA = "sip:anna@example.com";

    private static Doors doors;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("settings-checks");
        doors.createUser("anna");
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    private static String validity() {
        return doors.rest("GET", WEB)
                .is(200)
                .body()
                .required("defaultValidityPeriodHours")
                .asText();
    }

    @Test
    void removing_global_resets_it_at_every_door() {
        doors.cs("Set-CsWebServiceConfiguration", "-DefaultValidityPeriodHours", "100").succeeded();
        assertThat(validity()).isEqualTo("100");
        doors.cs("Remove-CsWebServiceConfiguration", "-Identity", "global").succeeded();
        assertThat(validity()).isEqualTo("4320");

        doors.rest("PATCH", WEB, "{\"defaultValidityPeriodHours\":101}").is(200);
        assertThat(validity()).isEqualTo("101");
        doors.rest("DELETE", WEB).is(200);
        assertThat(validity()).isEqualTo("4320");

        doors.jshell(() -> setCsWebServiceConfiguration(with("DefaultValidityPeriodHours", 102)));
        assertThat(validity()).isEqualTo("102");
        doors.jshell(() -> removeCsWebServiceConfiguration("global"));
        assertThat(validity()).isEqualTo("4320");
        assertThat(
                        doors.jshell(() -> getCsWebServiceConfiguration("global").first())
                                .get("DefaultValidityPeriodHours"))
                .hasToString("4320");
    }

    @Test
    void removing_settings_of_a_site_deletes_them_at_every_door() {
        String site = "site:Redmond";
        String path = "registrar-configurations/" + site;

        doors.cs("New-CsRegistrarConfiguration", "-Identity", site).succeeded();
        doors.cs("Remove-CsRegistrarConfiguration", "-Identity", site).succeeded();
        doors.cs("Get-CsRegistrarConfiguration", "-Identity", site).endedWith(4);

        doors.rest("POST", "registrar-configurations", "{\"identity\":\"" + site + "\"}").is(201);
        doors.rest("DELETE", path).is(204);
        doors.rest("GET", path).is(404);

        doors.jshell(() -> newCsRegistrarConfiguration(site));
        assertThat(doors.jshell(() -> getCsRegistrarConfiguration())).hasSize(2);
        doors.jshell(() -> removeCsRegistrarConfiguration(site));
        assertThat(doors.jshell(() -> getCsRegistrarConfiguration()))
                .singleElement()
                .satisfies(left -> assertThat(left.identity()).isEqualTo("Global"));
    }

    private static String policyOfAnna() {
        JsonNode effective = doors.rest("GET", "users/" + ANNA + "/policies/pin/effective").body();
        return effective.path("identity").asText();
    }

    @Test
    void members_of_a_removed_policy_fall_back_at_every_door() {
        doors.script(
                        "New-CsPinPolicy -Identity ByCs -MinPasswordLength 7 | Out-Null",
                        "Grant-CsPinPolicy -Identity anna@example.com -PolicyName ByCs")
                .succeeded();
        assertThat(policyOfAnna()).isEqualTo("tag:ByCs");
        doors.cs("Remove-CsPinPolicy", "-Identity", "ByCs").succeeded();
        assertThat(policyOfAnna()).isEqualTo("Global");

        doors.rest("POST", "pin-policies", "{\"identity\":\"tag:ByRest\"}").is(201);
        doors.rest("PUT", "users/" + ANNA + "/policies/pin", "{\"policyName\":\"ByRest\"}").is(200);
        assertThat(policyOfAnna()).isEqualTo("tag:ByRest");
        doors.rest("DELETE", "pin-policies/tag:ByRest").is(204);
        assertThat(policyOfAnna()).isEqualTo("Global");

        doors.jshell(() -> newCsPinPolicy("ByJshell"));
        doors.jshell(() -> grantCsPinPolicy(ANNA, "ByJshell"));
        assertThat(policyOfAnna()).isEqualTo("tag:ByJshell");
        doors.jshell(() -> removeCsPinPolicy("ByJshell"));
        assertThat(policyOfAnna()).isEqualTo("Global");
    }

    @Test
    void a_lifetime_without_a_history_is_refused_at_every_door() {
        var line = doors.cs("Set-CsPinPolicy", "-PINLifetime", "30").endedWith(1);
        assertThat(line.err()).contains("ConstraintViolation");
        assertThat(
                        doors.rest("PATCH", "pin-policies/global", "{\"pinLifetime\":30}")
                                .is(422)
                                .problem())
                .isEqualTo("constraint-violation");
        CsSettings global = doors.jshell(() -> getCsPinPolicy("global").first());
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() ->
                        doors.jshell(() ->
                                setCsPinPolicy(global.with("PINLifetime", 30), errorAction(STOP))))
                .satisfies(refused ->
                        assertThat(refused.problem().errorId()).startsWith("ConstraintViolation"));

        assertThat(doors.rest("GET", "pin-policies/global").body().path("pinLifetime"))
                .hasToString("0");
    }

    private static String challenge() throws IOException {
        try (var connection = RawConnection.tcp(doors.pool().ports().sipTcp())) {
            connection.send(HandWrittenSip.register("anna@example.com"));
            return connection.readHead(SOON);
        }
    }

    /** What the sign-in matrix says the 401 offers, one line for each client and network. */
    private static String predicted() {
        return doors.rest("GET", "auth-scenario/consistency")
                .is(200)
                .body()
                .required("cells")
                .findValues("challenge")
                .toString();
    }

    private static void assertTlsDsk(boolean offered) throws IOException {
        assertThat(challenge().contains("TLS-DSK")).isEqualTo(offered);
        assertThat(predicted().contains("TLS-DSK")).isEqualTo(offered);
    }

    @Test
    void without_certificate_sign_in_the_401_has_no_tls_dsk_as_the_matrix_says_at_every_door()
            throws IOException {
        assertTlsDsk(true);

        doors.line("Set-CsProxyConfiguration -UseCertificateForClientToProxyAuth $False")
                .succeeded();
        assertTlsDsk(false);
        doors.line("Set-CsProxyConfiguration -UseCertificateForClientToProxyAuth $True")
                .succeeded();
        assertTlsDsk(true);

        doors.rest("PATCH", PROXY, "{\"useCertificateForClientToProxyAuth\":false}").is(200);
        assertTlsDsk(false);
        doors.rest("DELETE", PROXY).is(200);
        assertTlsDsk(true);

        doors.jshell(
                () -> setCsProxyConfiguration(with("UseCertificateForClientToProxyAuth", false)));
        assertTlsDsk(false);
        doors.jshell(
                () -> setCsProxyConfiguration(with("UseCertificateForClientToProxyAuth", true)));
        assertTlsDsk(true);
    }

    /** What the sign-in matrix says of phones, which have nothing but number and PIN. */
    private static void assertPhonesSignIn(boolean can) {
        JsonNode cells =
                doors.rest("GET", "auth-scenario/consistency").is(200).body().required("cells");

        assertThat(cells)
                .filteredOn(cell -> cell.required("client").asText().equals("pin"))
                .isNotEmpty()
                .allMatch(cell -> cell.required("signsIn").asBoolean() == can);
    }

    @Test
    void without_pin_sign_in_the_matrix_says_that_no_phone_signs_in_at_every_door() {
        assertPhonesSignIn(true);

        doors.line("Set-CsWebServiceConfiguration -UsePinAuth $False").succeeded();
        assertPhonesSignIn(false);
        doors.line("Set-CsWebServiceConfiguration -UsePinAuth $True").succeeded();
        assertPhonesSignIn(true);

        doors.rest("PATCH", WEB, "{\"usePinAuth\":false}").is(200);
        assertPhonesSignIn(false);
        doors.rest("DELETE", WEB).is(200);
        assertPhonesSignIn(true);

        doors.jshell(() -> setCsWebServiceConfiguration(with("UsePinAuth", false)));
        assertPhonesSignIn(false);
        doors.jshell(() -> setCsWebServiceConfiguration(with("UsePinAuth", true)));
        assertPhonesSignIn(true);
    }

    @Test
    void changes_honour_dry_run_key_and_version_and_answer_with_problems() {
        JsonNode dry =
                doors.rest("PATCH", WEB + "?dryRun=true", "{\"defaultValidityPeriodHours\":24}")
                        .is(200)
                        .body();
        assertThat(dry.required("dryRun").asBoolean()).isTrue();
        assertThat(validity()).isEqualTo("4320");

        Doors.Answer stale =
                doors.restWith(
                        "If-Match", "\"999\"", "PATCH", WEB, "{\"defaultValidityPeriodHours\":24}");
        assertThat(stale.is(412).problem()).isEqualTo("precondition-failed");
        assertThat(validity()).isEqualTo("4320");

        String policy = "{\"identity\":\"tag:Once\"}";
        var first = doors.restWith("Idempotency-Key", "once-1", "POST", "pin-policies", policy);
        var again = doors.restWith("Idempotency-Key", "once-1", "POST", "pin-policies", policy);
        var other =
                doors.restWith(
                        "Idempotency-Key",
                        "once-1",
                        "POST",
                        "pin-policies",
                        policy.replace("Once", "Twice"));
        assertThat(again.is(201).body()).isEqualTo(first.is(201).body());
        assertThat(other.is(422).problem()).isNotEmpty();
        assertThat(doors.rest("GET", "pin-policies?filter=tag:*").items()).hasSize(1);
        doors.cs("Remove-CsPinPolicy", "Once").succeeded();
    }
}
