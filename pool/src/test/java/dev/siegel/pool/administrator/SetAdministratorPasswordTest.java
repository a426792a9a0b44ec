package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static dev.siegel.pool.administrator.Administration.PASSWORD;
import static dev.siegel.pool.administrator.Administration.caller;
import static dev.siegel.pool.administrator.Administration.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.siegel.pool.administrator.SetAdministratorPassword.Outcome;
import dev.siegel.pool.administrator.SetAdministratorPassword.Request;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetAdministratorPasswordTest {
    private static final AdministratorName ANNA = AdministratorName.of("anna");

    private final Administration administration = new Administration();
    private final SetAdministratorPassword use = administration.setPassword();

    SetAdministratorPasswordTest() {
        administration.administrator("anna", Role.HELP_DESK);
    }

    private Outcome set(Caller caller, @Nullable String old, boolean dryRun) {
        var request =
                new Request(
                        ANNA, old == null ? null : password(old), password("new password"), dryRun);
        return use.set(caller, ELSEWHERE, request);
    }

    private boolean signsInWith(String password) {
        return administration.signIn().signIn("anna", password.toCharArray(), ELSEWHERE, "c")
                instanceof AdministratorSignIn.Outcome.SignedIn;
    }

    @Test
    void one_s_own_password_changes_with_the_old_one_and_all_tokens_end() {
        boolean before = signsInWith(PASSWORD);

        Outcome outcome = set(caller("ANNA", Role.HELP_DESK), PASSWORD, false);

        assertThat(before).isTrue();
        assertThat(outcome).isEqualTo(new Outcome.Changed(ANNA));
        assertThat(administration.tokens.tokens()).isEmpty();
        assertThat(administration.changed).containsExactly(ANNA);
        assertThat(signsInWith(PASSWORD)).isFalse();
        assertThat(signsInWith("new password")).isTrue();
    }

    @Test
    void without_the_old_password_or_with_a_wrong_one_it_stays() {
        Outcome without = set(caller("anna", Role.ADMINISTRATOR), null, false);
        Outcome wrong = set(caller("anna", Role.ADMINISTRATOR), "wrong password", false);

        assertThat(without).isEqualTo(new Outcome.OldPasswordWrong());
        assertThat(wrong).isEqualTo(new Outcome.OldPasswordWrong());
        assertThat(administration.changed).isEmpty();
        assertThat(signsInWith(PASSWORD)).isTrue();
    }

    @Test
    void guessing_the_old_password_is_slowed_down() {
        for (int attempt = 0; attempt < 5; attempt++) {
            set(caller("anna", Role.HELP_DESK), "wrong password", false);
        }

        assertThat(set(caller("anna", Role.HELP_DESK), PASSWORD, false))
                .isEqualTo(new Outcome.Throttled(Duration.ofSeconds(1)));
    }

    @Test
    void local_and_administrators_need_no_old_password_for_others() {
        Outcome byLocal = set(caller("local", Role.ADMINISTRATOR), null, false);
        boolean afterLocal = mustChange();
        Outcome byOther = set(caller("root", Role.ADMINISTRATOR), null, false);

        assertThat(byLocal).isEqualTo(new Outcome.Changed(ANNA));
        assertThat(afterLocal).isFalse();
        assertThat(byOther).isEqualTo(new Outcome.Changed(ANNA));
        assertThat(mustChange()).isTrue();
    }

    private boolean mustChange() {
        return administration.administrators.find(ANNA).orElseThrow().passwordMustChange();
    }

    @Test
    void others_may_not_touch_it() {
        assertThatExceptionOfType(RightMissing.class)
                .isThrownBy(() -> set(caller("bob", Role.USER_ADMINISTRATOR), PASSWORD, false));
        assertThat(signsInWith(PASSWORD)).isTrue();
    }

    @Test
    void a_dry_run_checks_all_and_changes_nothing() {
        Outcome outcome = set(caller("anna", Role.HELP_DESK), PASSWORD, true);

        assertThat(outcome).isEqualTo(new Outcome.Changed(ANNA));
        assertThat(administration.changed).isEmpty();
        assertThat(signsInWith(PASSWORD)).isTrue();
    }

    @Test
    void an_administrator_who_is_not_there_is_said_so() {
        var request =
                new Request(AdministratorName.of("nobody"), null, password("new password"), false);

        assertThat(use.set(caller("local", Role.ADMINISTRATOR), ELSEWHERE, request))
                .isEqualTo(new Outcome.NoSuchAdministrator());
    }
}
