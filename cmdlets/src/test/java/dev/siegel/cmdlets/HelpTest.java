package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.TestingCs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
    @TempDir Path folder;

    private String printed(String line) {
        return new TestingCs(folder).run("-c", line).out();
    }

    @Test
    void cmdlets_are_found_by_pattern_verb_and_noun() {
        assertThat(printed("Get-Command *-CsClientPin | % Name").lines())
                .containsExactly("Lock-CsClientPin", "Set-CsClientPin", "Unlock-CsClientPin");
        assertThat(printed("Get-Command -Verb Grant | % Name")).isEqualTo("Grant-CsPinPolicy\n");
        assertThat(printed("Get-Command -Noun CsPinPolicy | measure | % Count")).isEqualTo("5\n");
        assertThat(printed("Get-Command get-csuser | % Name")).isEqualTo("Get-CsUser\n");
        assertThat(printed("Get-Command ft | % Name")).isEqualTo("Format-Table\n");
    }

    @Test
    void help_by_pattern_lists_what_there_is() {
        assertThat(printed("Get-Help *ClientPin* | % Name")).contains("Get-CsClientPinInfo\n");
    }

    @Test
    void examples_are_shown_alone() {
        assertThat(printed("Get-Help Where-Object -Examples"))
                .startsWith(
                        "EXAMPLES\n    Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null}\n");
    }

    @Test
    void full_help_says_all_of_each_parameter() {
        assertThat(printed("Get-Help Lock-CsClientPin -Full"))
                .contains(
                        """
                            -Identity <UserIdParameter>
                                The user: SIP address, user principal name, DOMAIN\\name, display name, distinguished name or user id; a display name may hold asterisks.
                                Required   yes
                                Position   1
                                Pipeline   by value, by property name
                        """,
                        "-ErrorAction",
                        "Aliases    ea");
    }

    @Test
    void one_parameter_is_explained() {
        assertThat(printed("Get-Help Export-Csv -Parameter Del*"))
                .isEqualTo(
                        """
                            -Delimiter <String>
                                What parts cells; a comma without it.
                                Required   no
                                Position   named
                                Pipeline   no

                        """);
    }

    @Test
    void a_parameter_that_is_not_there_is_an_error() {
        var outcome = new TestingCs(folder).run("Get-Help", "Export-Csv", "-Parameter", "Colour");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Export-Csv has no parameter 'Colour'.");
    }
}
