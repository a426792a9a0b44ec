package dev.siegel.pool.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "roles.md");

    @Test
    void the_page_says_what_the_code_does() throws IOException {
        assertThat(Files.readString(PAGE)).isEqualTo(RolesPage.text());
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void every_right_belongs_to_a_role_and_to_a_cmdlet(Right right) {
        assertThat(right.roles()).contains(Role.ADMINISTRATOR);
        assertThat(CmdletRights.names()).anyMatch(name -> CmdletRights.of(name).contains(right));
    }

    @Test
    void cmdlets_are_found_in_any_case_and_unknown_ones_need_no_right() {
        assertThat(CmdletRights.spelled("get-csuser")).contains("Get-CsUser");
        assertThat(CmdletRights.of("GET-CSUSER")).containsExactly(Right.READ);
        assertThat(CmdletRights.spelled("Get-CsNothing")).isEmpty();
        assertThat(CmdletRights.of("Get-CsNothing")).isEmpty();
    }
}
