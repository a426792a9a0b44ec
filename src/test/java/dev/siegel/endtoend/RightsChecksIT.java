package dev.siegel.endtoend;

import static dev.siegel.cmdlets.jshell.Cs.STOP;
import static dev.siegel.cmdlets.jshell.Cs.errorAction;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.getCsUser;
import static dev.siegel.cmdlets.jshell.Cs.lockCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.setCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.setCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.unlockCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.siegel.cmdlets.jshell.CsException;
import dev.siegel.cmdlets.jshell.CsUserInfo;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.endtoend.pool.CommandResult;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same verdict at every door of one pool, whoever asks. */
class RightsChecksIT {
    private static final String ANNA = "sip:anna@example.com";

    private static Doors doors;
    private static Doors helpDesk;
    private static Doors berlin;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("rights-checks");
        doors.createUser("anna", "Anna", ",\"ou\":\"ou=Berlin,dc=example,dc=com\"");
        doors.createUser("ben", "Ben", ",\"ou\":\"ou=Paris,dc=example,dc=com\"");
        doors.importCertificate("anna");
        doors.importCertificate("ben");
        helpDesk = doors.administrator("CsHelpDesk");
        doors.cs(
                        "New-CsAdminRole",
                        "-Identity",
                        "BerlinHelpDesk",
                        "-Template",
                        "CsHelpDesk",
                        "-UserScopes",
                        "OU:ou=Berlin,dc=example,dc=com")
                .succeeded();
        berlin = doors.administrator("BerlinHelpDesk");
    }

    @AfterAll
    static void stopPool() {
        berlin.close();
        helpDesk.close();
        doors.closeAll();
    }

    private static boolean isLocked() {
        return doors.rest("GET", "users/" + ANNA + "/pin")
                .is(200)
                .body()
                .required("isLockedOut")
                .asBoolean();
    }

    private static void assertRefused(CommandResult line) {
        line.endedWith(3);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("InsufficientRights");
    }

    private static void assertRefused(Doors.Answer answer) {
        assertThat(answer.is(403).problem()).isEqualTo("insufficient-rights");
    }

    private static void assertRefused(Supplier<?> call) {
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(call::get)
                .satisfies(refused -> {
                    assertThat(refused.problem().category())
                            .isEqualTo(ErrorCategory.PERMISSION_DENIED);
                    assertThat(refused.problem().errorId()).startsWith("InsufficientRights");
                });
    }

    @Test
    void the_help_desk_locks_and_unlocks_pins_at_every_door() {
        helpDesk.cs("Lock-CsClientPin", ANNA).succeeded();
        assertThat(isLocked()).isTrue();
        helpDesk.cs("Unlock-CsClientPin", ANNA).succeeded();
        assertThat(isLocked()).isFalse();

        helpDesk.rest("PUT", "users/" + ANNA + "/pin/lock").is(200);
        assertThat(isLocked()).isTrue();
        helpDesk.rest("DELETE", "users/" + ANNA + "/pin/lock").is(200);
        assertThat(isLocked()).isFalse();

        helpDesk.jshell(() -> lockCsClientPin(ANNA, errorAction(STOP)));
        assertThat(isLocked()).isTrue();
        helpDesk.jshell(() -> unlockCsClientPin(ANNA, errorAction(STOP)));
        assertThat(isLocked()).isFalse();
    }

    @Test
    void the_help_desk_sets_no_pin_at_any_door() {
        assertRefused(helpDesk.cs("Set-CsClientPin", ANNA, "-Pin", "18723834"));
        assertRefused(helpDesk.rest("PUT", "users/" + ANNA + "/pin", "{\"pin\":\"18723834\"}"));
        assertRefused(
                () -> helpDesk.jshell(() -> setCsClientPin(ANNA, "18723834", errorAction(STOP))));

        assertThat(doors.rest("GET", "users/" + ANNA + "/pin").body().path("isPinSet"))
                .hasToString("false");
    }

    @Test
    void the_help_desk_changes_no_policy_at_any_door() {
        String global = "pin-policies/global";

        assertRefused(helpDesk.cs("Set-CsPinPolicy", "-MinPasswordLength", "8"));
        assertRefused(helpDesk.rest("PATCH", global, "{\"minPasswordLength\":8}"));
        assertRefused(() ->
                helpDesk.jshell(
                        () -> setCsPinPolicy(with("MinPasswordLength", 8), errorAction(STOP))));

        assertThat(doors.rest("GET", global).is(200).body().path("minPasswordLength"))
                .hasToString("5");
    }

    @Test
    void a_scoped_role_sees_its_unit_only_at_every_door() {
        JsonNode line = berlin.json("Get-CsUser | Select-Object SipAddress");
        assertThat(line).hasToString("{\"SipAddress\":\"sip:anna@example.com\"}");
        assertThat(berlin.rest("GET", "users").items())
                .singleElement()
                .satisfies(one -> assertThat(one.path("sipAddress").asText()).isEqualTo(ANNA));
        assertThat(berlin.jshell(() -> getCsUser()).stream().map(CsUserInfo::sipAddress))
                .containsExactly(ANNA);

        assertThat(berlin.json("Get-CsClientCertificate -All").path("Identity").asText())
                .isEqualTo(ANNA);
        assertThat(berlin.rest("GET", "certificates").items()).hasSize(1);
        assertThat(berlin.jshell(() -> getCsClientCertificate(with("All", true)))).hasSize(1);
    }

    @Test
    void a_scoped_role_does_nothing_to_users_of_another_unit_at_any_door() {
        String ben = "sip:ben@example.com";

        assertRefused(berlin.cs("Lock-CsClientPin", ben));
        assertRefused(berlin.rest("DELETE", "users/" + ben + "/certificates"));
        assertRefused(() -> berlin.jshell(() -> lockCsClientPin(ben, errorAction(STOP))));

        assertThat(doors.certificates("ben")).hasSize(1);
        assertThat(doors.rest("GET", "users/" + ben + "/pin").body().path("isLockedOut"))
                .hasToString("false");
        assertThat(doors.rest("GET", "audit-events?outcome=Refused&target=" + ben).items())
                .hasSizeGreaterThanOrEqualTo(3);
    }
}
