package dev.siegel.endtoend;

import static dev.siegel.cmdlets.jshell.Cs.STOP;
import static dev.siegel.cmdlets.jshell.Cs.errorAction;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientPinInfo;
import static dev.siegel.cmdlets.jshell.Cs.lockCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.setCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.unlockCsClientPin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.siegel.cmdlets.jshell.CsException;
import dev.siegel.cmdlets.jshell.PinInfo;
import dev.siegel.endtoend.pool.CommandResult;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PINs set, locked, unlocked and refused; at each door of one pool. */
class PinChecksIT {
    private static Doors doors;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("pin-checks");
        List.of("anna", "ben", "carl", "dora").forEach(name -> doors.createUser(name));
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    private static void assertLocked(String user, boolean locked) {
        String path = "users/" + user + "/pin";
        var state = doors.rest("GET", path).is(200).body();
        PinInfo info = doors.jshell(() -> getCsClientPinInfo(user).first());
        String line = doors.cs("Get-CsClientPinInfo", user).succeeded().out();

        assertThat(state.required("isLockedOut").asBoolean()).isEqualTo(locked);
        assertThat(state.required("lockReason").asText()).isEqualTo(locked ? "Admin" : "None");
        assertThat(info.isLockedOut()).isEqualTo(locked);
        assertThat(line)
                .contains("IsPinSet          : True\n")
                .contains("IsLockedOut       : " + (locked ? "True" : "False") + "\n");
    }

    @Test
    void a_lock_by_cs_keeps_the_pin_from_being_set_and_an_unlock_lets_it() {
        String user = "sip:anna@example.com";
        doors.cs("Set-CsClientPin", user, "-Pin", "18723834").succeeded();

        doors.cs("Lock-CsClientPin", user).succeeded();

        assertLocked(user, true);
        CommandResult refused = doors.cs("Set-CsClientPin", user, "-Pin", "58294613").endedWith(1);
        assertThat(refused.err()).contains("PinLocked").doesNotContain("58294613");
        doors.cs("Unlock-CsClientPin", user).succeeded();
        assertLocked(user, false);
        doors.cs("Set-CsClientPin", user, "-Pin", "58294613").succeeded();
    }

    @Test
    void a_lock_over_rest_keeps_the_pin_from_being_set_and_an_unlock_lets_it() {
        String user = "sip:ben@example.com";
        String pin = "users/" + user + "/pin";
        doors.rest("PUT", pin, "{\"pin\":\"18723834\"}").is(200);

        doors.rest("PUT", pin + "/lock").is(200);

        assertLocked(user, true);
        assertThat(doors.rest("PUT", pin, "{\"pin\":\"58294613\"}").is(409).problem())
                .isEqualTo("pin-locked");
        doors.rest("DELETE", pin + "/lock").is(200);
        assertLocked(user, false);
        doors.rest("PUT", pin, "{\"pin\":\"58294613\"}").is(200);
    }

    @Test
    void a_lock_in_jshell_keeps_the_pin_from_being_set_and_an_unlock_lets_it() {
        String user = "sip:carl@example.com";
        doors.jshell(() -> setCsClientPin(user, "18723834", errorAction(STOP)));

        doors.jshell(() -> lockCsClientPin(user, errorAction(STOP)));

        assertLocked(user, true);
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() ->
                        doors.jshell(() -> setCsClientPin(user, "58294613", errorAction(STOP))))
                .satisfies(
                        refused -> assertThat(refused.problem().errorId()).startsWith("PinLocked"));
        doors.jshell(() -> unlockCsClientPin(user, errorAction(STOP)));
        assertLocked(user, false);
        doors.jshell(() -> setCsClientPin(user, "58294613", errorAction(STOP)));
    }

    @Test
    void a_pin_that_breaks_the_policy_is_refused_at_every_door_and_none_is_set() {
        String user = "sip:dora@example.com";
        String pin = "users/" + user + "/pin";

        CommandResult line = doors.cs("Set-CsClientPin", user, "-Pin", "222222").endedWith(1);
        Doors.Answer answer = doors.rest("PUT", pin, "{\"pin\":\"991234\"}").is(422);

        assertThat(line.err()).contains("PinPolicyViolation").doesNotContain("222222");
        assertThat(answer.problem()).isEqualTo("pin-policy-violation");
        assertThat(answer.body().required("violations").toString()).contains("commonPattern");
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(
                        () -> doors.jshell(() -> setCsClientPin(user, "12", errorAction(STOP))));
        assertThat(doors.rest("GET", pin).body().path("isPinSet")).hasToString("false");
    }
}
