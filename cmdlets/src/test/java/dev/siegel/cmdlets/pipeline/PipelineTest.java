package dev.siegel.cmdlets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.RecordedServer;
import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import dev.siegel.cmdlets.testing.TypingTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {
    private static final String NOT_FOUND =
            """
            {"detail":"Management object not found.","errorId":"ManagementObjectNotFound,X","category":"ObjectNotFound"}
            """;

    @TempDir Path folder;
    private RecordedServer server;
    private TestingCs cs;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = RecordedServer.start(folder);
        cs = new TestingCs(folder).with(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String user(String name, @Nullable String pool) {
        return """
        {"id":"9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11","distinguishedName":"CN=%1$s,DC=example,DC=com",
         "sipAddress":"sip:%1$s@example.com","displayName":"%1$s","samAccountName":"%1$s",
         "userPrincipalName":"%1$s@example.com","enabled":true,"registrarPool":%2$s,"lineUri":null}
        """
                .formatted(name, pool);
    }

    private void users(int count) {
        String items =
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> user("u" + number, "\"pool01.example.com\""))
                        .collect(Collectors.joining(","));
        server.answering("GET /api/v1/users?limit=1000", 200, "{\"items\":[" + items + "]}");
        IntStream.rangeClosed(1, count).forEach(number -> disabling("u" + number, 200, "{}"));
    }

    private void disabling(String name, int status, String body) {
        server.answering("DELETE /api/v1/users/sip:" + name + "@example.com", status, body);
    }

    private long disabled() {
        return server.lines().stream().filter(line -> line.startsWith("DELETE")).count();
    }

    @Test
    void each_object_goes_through_to_the_server_by_itself() {
        users(3);

        Outcome outcome = cs.run("-c", "Get-CsUser | Disable-CsUser");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines())
                .endsWith(
                        "DELETE /api/v1/users/sip:u1@example.com",
                        "DELETE /api/v1/users/sip:u2@example.com",
                        "DELETE /api/v1/users/sip:u3@example.com");
    }

    @Test
    void texts_and_variables_may_begin_a_pipeline() {
        users(2);

        cs.run("-c", "'sip:u1@example.com' | Disable-CsUser; $u = Get-CsUser; $u | Disable-CsUser");

        assertThat(disabled()).isEqualTo(3);
    }

    @Test
    void an_error_of_one_object_leaves_the_next_alone() {
        users(3);
        disabling("u2", 404, NOT_FOUND);

        Outcome outcome = cs.run("-c", "Get-CsUser | Disable-CsUser -ErrorVariable e; $e.Count");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("1\n");
        assertThat(outcome.err()).startsWith("Disable-CsUser : Management object not found.");
        assertThat(disabled()).isEqualTo(3);
    }

    @Test
    void an_error_may_stop_everything() {
        users(3);
        disabling("u2", 404, NOT_FOUND);

        Outcome outcome = cs.run("-c", "Get-CsUser | Disable-CsUser -ErrorAction Stop; 'next'");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(disabled()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SilentlyContinue", "Ignore"})
    void an_error_may_be_passed_over_in_silence(String action) {
        users(2);
        disabling("u1", 404, NOT_FOUND);

        assertThat(cs.run("-c", "Get-CsUser | Disable-CsUser -ea " + action))
                .isEqualTo(new Outcome(1, "", ""));
        assertThat(disabled()).isEqualTo(2);
    }

    @Test
    void an_error_may_be_asked_about() {
        users(3);
        disabling("u1", 404, NOT_FOUND);
        disabling("u2", 404, NOT_FOUND);

        cs.typing(new TypingTerminal("y", "h"))
                .run("-c", "Get-CsUser | Disable-CsUser -ea Inquire");

        assertThat(disabled()).isEqualTo(2);
    }

    @Test
    void a_preference_stands_for_the_error_action() {
        users(3);
        disabling("u1", 404, NOT_FOUND);

        cs.run("-c", "$ErrorActionPreference = 'Stop'; Get-CsUser | Disable-CsUser");

        assertThat(disabled()).isEqualTo(1);
    }

    @Test
    void a_server_that_goes_away_ends_the_pipeline_which_says_how_many_were_done() {
        String items = user("u1", null) + "," + user("u2", null);
        server.answering(
                "GET /api/v1/users?limit=1000",
                200,
                "{\"items\":[" + items + "],\"nextCursor\":\"more\"}");
        server.hangingUp("GET /api/v1/users?limit=1000&cursor=more");

        Outcome outcome = cs.run("-c", "Get-CsUser | % {$_.SipAddress}");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out()).isEqualTo("sip:u1@example.com\nsip:u2@example.com\n");
        assertThat(outcome.err()).contains("cannot be reached", "2 objects were done before.");
    }

    @Test
    void a_server_that_goes_away_in_the_middle_is_not_asked_for_the_rest() {
        users(4);
        server.hangingUp("DELETE /api/v1/users/sip:u3@example.com");

        Outcome outcome = cs.run("-c", "Get-CsUser | Disable-CsUser");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err()).contains("2 objects were done before.");
        assertThat(server.lines()).noneMatch(line -> line.contains("u4"));
    }

    @Test
    void select_first_asks_for_no_second_page() {
        server.answering(
                "GET /api/v1/users?limit=1000",
                200,
                "{\"items\":["
                        + user("u1", null)
                        + ","
                        + user("u2", null)
                        + "],\"nextCursor\":\"x\"}");

        Outcome outcome = cs.run("-c", "Get-CsUser | % {$_.DisplayName} | Select-Object -First 1");

        assertThat(outcome).isEqualTo(new Outcome(0, "u1\n", ""));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void select_first_directly_after_a_listing_is_told_to_the_server() {
        server.answering(
                "GET /api/v1/users?limit=2", 200, "{\"items\":[" + user("u1", null) + "]}");

        assertThat(cs.run("-c", "Get-CsUser | Select-Object DisplayName -First 2").out())
                .isEqualTo("DisplayName\n-----------\nu1\n");
    }

    @Test
    void variables_of_the_common_parameters_hold_objects() {
        users(2);

        assertThat(
                        cs.run(
                                        "-c",
                                        "Get-CsUser -OutVariable all -pv one | % {$one.DisplayName}; $all.Count; $null = Get-CsUser -ov +all; $all.Count")
                                .out())
                .isEqualTo("u1\nu2\n2\n4\n");
    }

    @Test
    void blocks_call_cmdlets_for_each_object() {
        users(2);

        cs.run("-c", "Get-CsUser | ForEach-Object { Disable-CsUser -Identity $_.SipAddress }");

        assertThat(disabled()).isEqualTo(2);
    }

    @Test
    void what_if_lists_every_target_and_changes_nothing() {
        users(12);
        IntStream.rangeClosed(1, 12)
                .forEach(number ->
                        server.answering(
                                "DELETE /api/v1/users/sip:u" + number + "@example.com?dryRun=true",
                                200,
                                "{\"dryRun\":true}"));

        Outcome outcome = cs.run("-c", "Get-CsUser | Disable-CsUser -WhatIf");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(12)
                .allMatch(line -> line.startsWith("What if: Performing the operation"));
    }

    @Test
    void more_than_ten_users_are_not_changed_without_a_question() {
        users(11);

        Outcome outcome = cs.run("-c", "Get-CsUser | Disable-CsUser");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("more than 10 targets", "use '-Confirm:$false'");
        assertThat(disabled()).isZero();
    }

    @Test
    void ten_users_are_changed_without_a_question() {
        users(10);

        assertThat(cs.run("-c", "Get-CsUser | Disable-CsUser").code()).isZero();
        assertThat(disabled()).isEqualTo(10);
    }

    @Test
    void more_than_ten_users_are_asked_about_once() {
        users(15);
        var terminal = new TypingTerminal("y");

        assertThat(cs.typing(terminal).run("-c", "Get-CsUser | Disable-CsUser").code()).isZero();
        assertThat(terminal.prompts()).hasSize(1);
        assertThat(disabled()).isEqualTo(15);
    }

    @Test
    void a_no_to_many_changes_nothing() {
        users(15);

        Outcome outcome =
                cs.typing(new TypingTerminal("n")).run("-c", "Get-CsUser | Disable-CsUser");

        assertThat(outcome.code()).isEqualTo(6);
        assertThat(disabled()).isZero();
    }

    @Test
    void many_are_changed_when_told_not_to_ask() {
        users(15);

        assertThat(cs.run("-c", "Get-CsUser | Disable-CsUser -Confirm:$false").code()).isZero();
        assertThat(disabled()).isEqualTo(15);
    }

    @Test
    void many_changes_by_a_block_are_asked_about_as_well() {
        users(15);

        Outcome outcome = cs.run("-c", "Get-CsUser | % { Disable-CsUser $_.SipAddress }");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(disabled()).isEqualTo(10);
    }

    @Test
    void a_confirmation_is_asked_for_each_object() {
        users(4);
        var terminal = new TypingTerminal("y", "n", "?", "a");

        Outcome outcome = cs.typing(terminal).run("-c", "Get-CsUser | Disable-CsUser -Confirm");

        assertThat(outcome.code()).isEqualTo(6);
        assertThat(outcome.err())
                .contains(
                        "Are you sure you want to perform this action?\nPerforming the operation \"Disable-CsUser\" on target \"sip:u1@example.com\".",
                        "N - Leaves this one out");
        assertThat(server.lines())
                .endsWith(
                        "DELETE /api/v1/users/sip:u1@example.com",
                        "DELETE /api/v1/users/sip:u3@example.com",
                        "DELETE /api/v1/users/sip:u4@example.com");
    }

    @Test
    void a_no_to_all_leaves_the_rest_out() {
        users(4);

        Outcome outcome =
                cs.typing(new TypingTerminal("y", "l"))
                        .run("-c", "Get-CsUser | Disable-CsUser -Confirm");

        assertThat(outcome.code()).isEqualTo(6);
        assertThat(disabled()).isEqualTo(1);
    }

    @Test
    void an_object_that_nothing_can_be_bound_of_is_an_error_of_its_own() {
        users(1);

        Outcome outcome =
                cs.run("-c", "@{a=1}, 'sip:u1@example.com' | Get-CsUserPoolInfo -ea Continue");

        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void a_cmdlet_that_takes_no_objects_is_named_before_anything_runs() {
        Outcome outcome = cs.run("-c", "Get-CsUser | Connect-CsServer https://localhost/");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Connect-CsServer takes no objects of a pipeline.");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_password_of_a_credential_is_never_printed() {
        var terminal = new TypingTerminal("correct horse");

        Outcome outcome =
                cs.typing(terminal)
                        .run(
                                "-c",
                                "$c = Get-Credential 'litwareinc\\kenmyer'; $c; $c.UserName; \"$c\"; $c | ConvertTo-Json; $c.Password");

        assertThat(terminal.prompts()).containsExactly("Password for litwareinc\\kenmyer: ");
        assertThat(outcome.out()).contains("litwareinc\\kenmyer").doesNotContain("horse");
        assertThat(outcome.err()).contains("no property 'Password'").doesNotContain("horse");
    }

    @Test
    void a_credential_nobody_can_type_is_an_error() {
        assertThat(cs.run("-c", "Get-Credential").code()).isEqualTo(2);
    }

    @Test
    void a_check_runs_nothing_and_asks_nobody() {
        var terminal = new TypingTerminal();

        Outcome outcome =
                cs.typing(terminal)
                        .run(
                                "--check",
                                "-c",
                                "$c = Get-Credential\n$x = Get-CsUser\nGet-CsUser | ? {$_.A -eq $x.B} | Disable-CsUser -Confirm");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.requests()).isEmpty();
        assertThat(terminal.prompts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-CsUser; Disable-CsUser -Colour red",
                "Get-CsUser | Where-Object {(Get-CsWeather).Warm}",
                "Get-CsUser; $x = @{Add=(Get-CsUser -Colour red)}",
                "Get-CsUser; \"$(Get-CsWeather)\"",
                "Get-CsUser; Disable-CsUser"
            })
    void a_slip_anywhere_is_found_before_anything_runs(String text) {
        assertThat(cs.run("-c", text).code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }
}
