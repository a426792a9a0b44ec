package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinCmdletsTest extends CmdletTests {
    private static final String PIN = "/api/v1/users/anna@example.com/pin";
    private static final String INFO =
            """
            {"identity":"sip:anna@example.com","isPinSet":false,"isLockedOut":false,
             "lastPinChangeTime":"2012-09-25T11:35:03Z","pinExpirationTime":null,"lockReason":"none",
             "localFailures":0,"globalFailures":0,"lockedUntil":null,"policyName":"Global"}
            """;

    @Test
    void the_state_of_a_pin_is_shown_as_documented() {
        server.answering("GET " + PIN, 200, INFO);

        Outcome outcome = cs.run("Get-CsClientPinInfo", "anna@example.com");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                0,
                                """
                                Identity          : sip:anna@example.com
                                IsPinSet          : False
                                IsLockedOut       : False
                                LastPinChangeTime : 9/25/2012 1:35:03 PM
                                PinExpirationTime :
                                """,
                                ""));
    }

    @Test
    void a_display_name_with_asterisks_stands_for_several_users() {
        server.answering("GET /api/v1/users?displayName=*%20Berg&limit=1000", 200, page(USER, USER))
                .answering("GET /api/v1/users/sip:anna@example.com/pin", 200, INFO);

        Outcome outcome =
                cs.run("Get-CsClientPinInfo", "* Berg", "-Output", "csv", "-Property", "IsPinSet");

        assertThat(outcome.out()).isEqualTo("IsPinSet\nFalse\nFalse\n");
    }

    @Test
    void a_pin_on_the_line_is_set_and_not_shown() {
        server.answering("PUT " + PIN, 200, "{}");

        Outcome outcome = cs.run("Set-CsClientPin", "anna@example.com", "-Pin", "18723834");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body()).isEqualTo("{\"pin\":\"18723834\"}");
    }

    @Test
    void a_generated_pin_is_shown_once() {
        server.answering(
                "POST " + PIN, 200, "{\"identity\":\"sip:anna@example.com\",\"pin\":\"28471093\"}");

        Outcome outcome = cs.run("Set-CsClientPin", "anna@example.com", "-Output", "list");

        assertThat(outcome.out())
                .isEqualTo("Identity : sip:anna@example.com\nPin      : 28471093\n");
    }

    @Test
    void a_pin_stays_out_of_the_exchange_that_debug_shows() {
        server.answering("PUT " + PIN, 200, "{}");

        Outcome outcome = cs.run("Set-CsClientPin", "anna@example.com", "18723834", "-Debug");

        assertThat(outcome.err()).contains("\"pin\":\"********\"").doesNotContain("18723834");
    }

    @Test
    void why_a_pin_was_refused_is_said() {
        server.answering(
                "PUT " + PIN,
                422,
                """
                {"title":"The PIN does not meet the policy","status":422,"category":"InvalidData",
                 "errorId":"PinPolicyViolation,SetCsClientPin","detail":"Four or more consecutive digits."}
                """);

        Outcome outcome = cs.run("Set-CsClientPin", "anna@example.com", "12345");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("Four or more consecutive digits.")
                .contains("InvalidData")
                .contains("PinPolicyViolation,SetCsClientPin");
    }

    @ParameterizedTest
    @CsvSource({"Lock-CsClientPin,PUT", "Unlock-CsClientPin,DELETE"})
    void a_pin_is_locked_and_unlocked(String cmdlet, String method) {
        server.answering(method + " " + PIN + "/lock", 200, "{}");

        assertThat(cs.run(cmdlet, "anna@example.com", "-Force")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void a_pipeline_of_states_locks_those_it_keeps() {
        server.answering("GET /api/v1/users?limit=1000", 200, page(USER))
                .answering(
                        "GET /api/v1/users/sip:anna@example.com/pin",
                        200,
                        INFO.replace("\"isPinSet\":false", "\"isPinSet\":true"))
                .answering("PUT /api/v1/users/sip:anna@example.com/pin/lock", 200, "{}");

        Outcome outcome =
                cs.run(
                        "-c",
                        "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsPinSet -eq $True} | Lock-CsClientPin");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().method()).isEqualTo("PUT");
    }

    @Test
    void a_pin_cannot_be_read_back() {
        Outcome outcome = cs.run("Get-CsClientPin", "anna@example.com");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Get-CsClientPinInfo tells its state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get-CsClientCertificate", "Get-CsClientPinInfo"})
    void those_that_only_read_have_no_force(String cmdlet) {
        assertThat(cs.run(cmdlet, "anna@example.com", "-Force").err())
                .contains("NamedParameterNotFound");
    }

    @Test
    void a_shortened_name_that_may_mean_two_parameters_is_ambiguous() {
        assertThat(cs.run("Set-CsClientPin", "anna@example.com", "-Pi", "1234").err())
                .contains("AmbiguousParameter")
                .contains("-Pin -PipelineVariable");
    }

    @Test
    void a_dry_run_of_reading_describes_and_reads_nothing() {
        Outcome outcome = cs.run("Get-CsClientPinInfo", "anna@example.com", "-WhatIf");

        assertThat(outcome.out())
                .isEqualTo(
                        "What if: Performing the operation \"Get-CsClientPinInfo\" on target \"anna@example.com\".\n");
    }
}
