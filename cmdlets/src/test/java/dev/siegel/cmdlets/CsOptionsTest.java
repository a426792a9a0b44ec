package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import dev.siegel.cmdlets.testing.TypingTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsOptionsTest {
    private static final Outcome DONE = new Outcome(0, "", "");

    @TempDir Path folder;
    private TestingCs cs;

    @BeforeEach
    void start() {
        cs = new TestingCs(folder);
    }

    @Test
    void alone_it_is_a_shell_that_ends_with_its_input() {
        Outcome outcome = cs.run();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("cs> ");
        assertThat(cs.run("-i").out()).contains("cs> ");
    }

    @Test
    void a_question_for_help_names_the_forms() {
        assertThat(cs.run("--help").out()).contains("cs -c 'PIPELINE'", "cs -f FILE");
    }

    @Test
    void check_of_nothing_is_a_usage_error() {
        assertThat(cs.run("--check").code()).isEqualTo(2);
    }

    @Test
    void check_binds_and_calls_nobody() {
        assertThat(cs.run("--check", "Revoke-CsClientCertificate", "a@b.c", "-Conf:0"))
                .isEqualTo(DONE);
        assertThat(cs.run("--check", "-c", "Get-CsUser -Identity \"Pilar Ackerman\""))
                .isEqualTo(DONE);
        assertThat(cs.run("--check", "-c", "Get-CsUser -Colour red").code()).isEqualTo(2);
    }

    @Test
    void check_after_the_cmdlet_is_an_argument() {
        assertThat(cs.run("Get-CsUser", "--check").err()).contains("parameter name '-check'");
    }

    @Test
    void what_is_not_understood_is_named_with_its_position() {
        Outcome outcome = cs.run("-c", "Get-CsUser > users.txt");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("cs : Not understood: a redirection ('>') at line 1, column 12.");
    }

    @Test
    void a_slip_later_in_a_line_is_named_with_its_position() {
        assertThat(cs.run("-c", "Get-CsUser | ? { Enabled -eq $True }").err())
                .startsWith("cs : The term 'Enabled' is not recognized")
                .contains("\nAt line 1, column 18\n");
    }

    @Test
    void a_script_runs_statement_by_statement() throws IOException {
        Files.writeString(
                folder.resolve("lines.cs"),
                """
                # what there is
                Get-Command *Revoke*

                Get-Help Get-CsUser -Examples
                """);

        Outcome outcome = cs.run("-f", "lines.cs");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Revoke-CsClientCertificate", "EXAMPLES");
    }

    @Test
    void every_slip_of_a_script_is_named_before_anything_of_it_runs() throws IOException {
        Files.writeString(
                folder.resolve("lines.cs"),
                """
                Get-Command *Revoke*
                Get-CsUser -Colour red
                Get-CsUser | ForEach-Object {
                    Get-CsWeather
                }
                """);

        Outcome outcome = cs.run("-f", "lines.cs");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(
                        "Get-CsUser : A parameter cannot be found", "At lines.cs, line 2, column 1")
                .contains("cs : The term 'Get-CsWeather'", "At lines.cs, line 4, column 5");
    }

    @Test
    void a_script_ends_at_an_error_whose_line_says_stop() throws IOException {
        Files.writeString(
                folder.resolve("lines.cs"),
                """
                Get-CsUser a@b.c -ErrorAction Stop
                Get-Command
                """);

        Outcome outcome = cs.run("-f", "lines.cs");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_script_that_is_missing_or_binary_is_refused() throws IOException {
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});

        assertThat(cs.run("-f", "missing").code()).isEqualTo(2);
        assertThat(cs.run("-f", "binary").err()).contains("it is no UTF-8 text");
    }

    @Test
    void an_option_without_its_operand_is_a_usage_error() {
        assertThat(cs.run("-c").code()).isEqualTo(2);
        assertThat(cs.run("-f", "a", "b").code()).isEqualTo(2);
        assertThat(cs.run("-x", "Get-CsUser").code()).isEqualTo(2);
    }

    @Test
    void help_explains_a_cmdlet_from_its_description() {
        assertThat(cs.run("get-help", "disable-csuser").out())
                .contains(
                        "Disable-CsUser [-Identity] <UserIdParameter> [-DomainController <String>] [-PassThru] [-WhatIf] [-Confirm] [<CommonParameters>]");
    }

    @Test
    void a_missing_parameter_is_asked_for_on_a_terminal() {
        var terminal = new TypingTerminal("a@b.c");

        Outcome outcome = cs.typing(terminal).run("Get-CsClientCertificate", "-WhatIf");

        assertThat(terminal.prompts()).containsExactly("Identity: ");
        assertThat(outcome.out()).contains("on target \"a@b.c\"");
    }
}
