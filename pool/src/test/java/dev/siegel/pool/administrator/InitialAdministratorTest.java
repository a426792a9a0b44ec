package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.siegel.pool.account.Password;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialAdministratorTest {
    private final Administration administration = new Administration();

    private AdministratorSignIn.Outcome signInWith(Password password) {
        return administration.signIn().signIn("admin", password.characters(), ELSEWHERE, "c");
    }

    @Test
    void an_empty_pool_gets_an_administrator_whose_password_works_for_a_day() {
        Password password = administration.initial().create("start").orElseThrow();

        administration.pool.clock.advance(Duration.ofHours(24).minusSeconds(1));
        var within = signInWith(password);
        administration.pool.clock.advance(Duration.ofSeconds(1));
        var after = signInWith(password);

        assertThat(within).isInstanceOf(AdministratorSignIn.Outcome.SignedIn.class);
        assertThat(((AdministratorSignIn.Outcome.SignedIn) within).administrator().roles())
                .containsExactly(Role.ADMINISTRATOR.roleName());
        assertThat(after).isEqualTo(new AdministratorSignIn.Outcome.Refused());
    }

    @Test
    void a_changed_password_works_for_good() {
        administration.initial().create("start");
        var request =
                new SetAdministratorPassword.Request(
                        InitialAdministrator.ADMIN,
                        null,
                        Administration.password("new password"),
                        false);

        administration
                .setPassword()
                .set(Administration.caller("local", Role.ADMINISTRATOR), ELSEWHERE, request);
        administration.pool.clock.advance(Duration.ofDays(400));

        assertThat(signInWith(Administration.password("new password")))
                .isInstanceOf(AdministratorSignIn.Outcome.SignedIn.class);
    }

    @Test
    void a_pool_with_administrators_gets_none() {
        administration.administrator("anna", Role.HELP_DESK);

        assertThat(administration.initial().create("start")).isEmpty();
        assertThat(administration.pool.audit.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "Pool", "-x", "a b", "é", "a\n", "x/y"})
    void a_name_that_is_none_is_refused(String name) {
        assertThat(AdministratorName.isOne(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> AdministratorName.of(name));
    }
}
