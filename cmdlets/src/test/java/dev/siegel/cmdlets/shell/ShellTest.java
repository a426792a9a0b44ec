package dev.siegel.cmdlets.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.session.Terminal;
import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShellTest extends CmdletTests {
    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";

    private Path home() {
        return folder.resolve("home");
    }

    private TypedShell shell(boolean somebody) throws IOException {
        return new TypedShell(environment(), somebody);
    }

    private TypedShell onScreen() throws IOException {
        return new TypedShell(environment(), true, "ansi");
    }

    private Environment environment() {
        Map<String, String> variables =
                Map.of(
                        "CS_SERVER",
                        server.address(),
                        "CS_CA_FILE",
                        server.authority().toString(),
                        "CS_TOKEN",
                        "administrators-token");
        Clock clock = Clock.fixed(TestingCs.NOW, ZoneOffset.UTC);
        return new Environment(variables, folder, home(), clock, Terminal.none());
    }

    @Test
    void variables_last_from_line_to_line() throws Exception {
        try (TypedShell shell = shell(false)) {
            shell.line("$name = 'Anna' + ' ' + 'Berg'").line("\"Dear $name!\"");
            shell.screen().await("Dear Anna Berg!");

            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void a_cmdlet_answers_as_it_does_in_a_line_of_its_own() throws Exception {
        server.answering("GET /api/v1/users/anna@example.com", 200, USER);
        try (TypedShell shell = shell(false)) {
            shell.line("Get-CsUser anna@example.com");
            shell.screen().await("DisplayName");
            shell.screen().await("Anna Berg");

            shell.line("quit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void an_open_statement_takes_another_line() throws Exception {
        server.answering("GET /api/v1/users/anna@example.com", 200, USER);
        try (TypedShell shell = shell(false)) {
            shell.line("Get-CsUser anna@example.com | Where-Object {");
            shell.type("$_.Enabled } |\n");
            shell.type("Select-Object -ExpandProperty UserPrincipalName\n");
            shell.screen().await("anna@example.com\n");

            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void on_a_screen_a_tab_completes_and_an_open_statement_shows_another_prompt() throws Exception {
        try (TypedShell shell = onScreen()) {
            shell.screen().await("cs> ");
            shell.type("get-da\t");
            shell.screen().await("Get-Date ");
            shell.type("| Where-Object {\n");
            shell.screen().await(">> ");
            shell.type(CTRL_C);
            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void a_mistake_is_named_with_its_place_and_the_shell_goes_on() throws Exception {
        try (TypedShell shell = shell(false)) {
            shell.line("Get-CsUser > users.txt");
            shell.screen().await("a redirection ('>') at line 1, column 12.");
            shell.line("Get-CsUser | ? { Enabled -eq $True }");
            shell.screen().await("At line 1, column 18");

            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void the_end_of_the_input_leaves_and_runs_what_was_typed_by_then() throws Exception {
        try (TypedShell shell = shell(false)) {
            shell.screen().await("cs> ");
            shell.type("'last ' + 'words'");
            shell.end();

            shell.screen().await("last words");
            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void ctrl_d_in_an_empty_line_leaves() throws Exception {
        try (TypedShell shell = shell(false)) {
            shell.screen().await("cs> ");
            shell.type(CTRL_D);

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void ctrl_c_gives_up_the_line_that_is_typed() throws Exception {
        try (TypedShell shell = onScreen()) {
            shell.screen().await("cs> ");
            shell.type("Get-CsWeather");
            shell.screen().await("Weather");
            shell.type(CTRL_C);
            shell.line("'still ' + 'here'");
            shell.screen().await("still here");
            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
            assertThat(shell.screen().text()).doesNotContain("not recognized");
        }
    }

    @Test
    void ctrl_c_stops_a_pipeline_and_says_what_was_done() throws Exception {
        var reached = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        server.answering("GET /api/v1/users/anna@example.com", 200, USER)
                .leaving("GET /api/v1/users/berta@example.com", reached, over);
        try (TypedShell shell = shell(false)) {
            shell.line("'anna@example.com', 'berta@example.com' | ForEach-Object {Get-CsUser $_}");
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();

            shell.interrupt();

            shell.screen().await("Stopped. Done until then: Get-CsUser 1.");
            shell.line("'still ' + 'here'");
            shell.screen().await("still here");
            shell.line("exit");
            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        } finally {
            over.countDown();
        }
    }

    @Test
    void what_a_cmdlet_lacks_is_asked_for_in_the_shell() throws Exception {
        try (TypedShell shell = shell(true)) {
            shell.line("Get-CsClientCertificate -WhatIf");
            shell.screen().await("Identity: ");
            shell.type("anna@example.com\n");
            shell.screen().await("on target \"anna@example.com\"");
            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void lines_are_remembered_but_not_those_with_a_secret() throws Exception {
        try (TypedShell shell = shell(false)) {
            shell.line("$first = 1")
                    .line("Set-CsClientPin anna@example.com -WhatIf -Pin 471199")
                    .line("$second = 2")
                    .line("exit")
                    .left();
        }

        assertThat(Files.readString(home().resolve(".config/siegel/history")))
                .contains("$first = 1", "$second = 2")
                .doesNotContain("471199");
    }

    @Test
    void a_history_that_is_none_does_not_keep_the_shell_from_starting() throws Exception {
        Files.createDirectories(home().resolve(".config/siegel"));
        Files.writeString(home().resolve(".config/siegel/history"), "no history\n");
        try (TypedShell shell = shell(false)) {
            shell.screen().await("The history is not kept");
            shell.line("'still ' + 'here'");
            shell.screen().await("still here");
            shell.line("exit");

            assertThat(shell.left()).isEqualTo(ExitCode.DONE);
        }
    }
}
