package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.RecordedServer;
import dev.siegel.cmdlets.testing.RecordedServer.Request;
import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCmdletsTest {
    private static final String POLICY = "GET /api/v1/pin-policies/site:Berlin";
    private static final String PUT = "PUT /api/v1/pin-policies/site:Berlin";
    private static final String BERLIN =
            """
            {"identity":"site:Berlin","description":"Phones","minPasswordLength":5,"pinHistoryCount":0,
             "allowCommonPatterns":false,"pinLifetime":0,"maximumLogonAttempts":null,"version":7}
            """;
    private static final String CHANGED = BERLIN.replace("\"Phones\"", "\"All phones\"");

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

    private Request last() {
        return server.requests().getLast();
    }

    @Test
    void a_policy_is_listed_with_its_properties_in_the_documented_order() {
        server.answering(POLICY, 200, BERLIN, "\"7\"");

        Outcome outcome = cs.run("Get-CsPinPolicy", "-Identity", "site:Berlin");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                0,
                                """
                                Identity             : site:Berlin
                                Description          : Phones
                                MinPasswordLength    : 5
                                PINHistoryCount      : 0
                                AllowCommonPatterns  : False
                                PINLifetime          : 0
                                MaximumLogonAttempts :
                                """,
                                ""));
    }

    @Test
    void a_filter_of_identities_goes_to_the_server() {
        server.answering(
                "GET /api/v1/pin-policies?filter=site:*", 200, "{\"items\":[" + BERLIN + "]}");

        Outcome outcome =
                cs.run(
                        "Get-CsPinPolicy",
                        "-Filter",
                        "site:*",
                        "-Property",
                        "Identity",
                        "-Output",
                        "csv");

        assertThat(outcome.out()).isEqualTo("Identity\nsite:Berlin\n");
    }

    @ParameterizedTest
    @CsvSource({
        "RedmondUsers,tag:RedmondUsers",
        "tag:RedmondUsers,tag:RedmondUsers",
        "GLOBAL,global",
        "Site:Berlin,site:Berlin"
    })
    void a_bare_name_is_that_of_a_policy(String typed, String scope) {
        server.answering("GET /api/v1/pin-policies/" + scope, 200, BERLIN);

        assertThat(cs.run("Get-CsPinPolicy", typed).code()).isZero();
    }

    @Test
    void a_change_is_read_merged_and_put_with_the_version_that_was_read() {
        server.answering(POLICY, 200, BERLIN, "\"7\"").answering(PUT, 200, BERLIN);

        Outcome outcome =
                cs.run(
                        "Set-CsPinPolicy",
                        "-Identity",
                        "site:Berlin",
                        "-MinPasswordLength",
                        "8",
                        "-AllowCommonPatterns",
                        "$True");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().ifMatch()).isEqualTo("\"7\"");
        assertThat(last().body())
                .isEqualTo(
                        """
                        {"description":"Phones","minPasswordLength":8,"pinHistoryCount":0,\
                        "allowCommonPatterns":true,"pinLifetime":0,"maximumLogonAttempts":null}\
                        """);
    }

    @Test
    void without_an_identity_the_global_ones_are_changed() {
        server.answering("GET /api/v1/registrar-configurations/global", 200, "{}", "\"1\"")
                .answering("PUT /api/v1/registrar-configurations/global", 200, "{}");

        Outcome outcome =
                cs.run(
                        "Set-CsRegistrarConfiguration",
                        "-BackupStoreUnavailableThreshold",
                        "00:15:00");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body()).contains("\"backupStoreUnavailableThreshold\":\"00:15:00\"");
    }

    @Test
    void a_change_of_something_else_meanwhile_does_not_stop_the_line() {
        server.answering(POLICY, 200, BERLIN, "\"7\"")
                .then(POLICY, 200, CHANGED, "\"8\"")
                .answering(PUT, 412, "{\"errorId\":\"PreconditionFailed\"}")
                .then(PUT, 200, CHANGED, "\"9\"");

        Outcome outcome = cs.run("Set-CsPinPolicy", "site:Berlin", "-MinPasswordLength", "8");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().ifMatch()).isEqualTo("\"8\"");
        assertThat(last().body()).contains("\"All phones\"").contains("\"minPasswordLength\":8");
    }

    @Test
    void a_change_of_the_same_property_meanwhile_is_an_error_and_nothing_is_overwritten() {
        String other = BERLIN.replace("\"minPasswordLength\":5", "\"minPasswordLength\":6");
        server.answering(POLICY, 200, BERLIN, "\"7\"")
                .then(POLICY, 200, other, "\"8\"")
                .answering(
                        PUT,
                        412,
                        "{\"errorId\":\"PreconditionFailed\",\"detail\":\"It was changed.\"}");

        Outcome outcome = cs.run("Set-CsPinPolicy", "site:Berlin", "-MinPasswordLength", "8");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("It was changed.").contains("PreconditionFailed");
        assertThat(server.lines()).containsExactly(POLICY, PUT, POLICY);
    }

    @Test
    void a_second_conflict_in_a_row_is_an_error() {
        server.answering(POLICY, 200, BERLIN, "\"7\"")
                .then(POLICY, 200, CHANGED, "\"8\"")
                .answering(PUT, 412, "{\"errorId\":\"PreconditionFailed\"}");

        Outcome outcome = cs.run("Set-CsPinPolicy", "site:Berlin", "-MinPasswordLength", "8");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(server.lines()).containsExactly(POLICY, PUT, POLICY, PUT);
    }

    @Test
    void null_takes_a_value_away() {
        server.answering(POLICY, 200, BERLIN, "\"7\"").answering(PUT, 200, BERLIN);

        cs.run("Set-CsPinPolicy", "site:Berlin", "-Description", "$null");

        assertThat(last().body()).startsWith("{\"description\":null,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@{Add=\"https://b.example\"} | [\"https://a.example\",\"https://b.example\"]",
                "@{Add='https://a.example'} | [\"https://a.example\"]",
                "@{Remove=\"https://a.example\"} | []",
                "@{Replace=\"https://b.example\",\"https://c.example\"} | [\"https://b.example\",\"https://c.example\"]",
                "https://b.example,https://c.example | [\"https://b.example\",\"https://c.example\"]",
                "$Null | []"
            })
    void a_list_is_changed_entry_by_entry(String change, String list) {
        server.answering(
                        "GET /api/v1/web-service-configurations/global",
                        200,
                        "{\"crossDomainAuthorizationList\":[\"https://a.example\"]}",
                        "\"1\"")
                .answering("PUT /api/v1/web-service-configurations/global", 200, "{}");

        Outcome outcome =
                cs.run("Set-CsWebServiceConfiguration", "-CrossDomainAuthorizationList", change);

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body()).contains("\"crossDomainAuthorizationList\":" + list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@{Wish=\"x\"}", "@{Add}", "@{}"})
    void a_change_of_a_list_that_is_none_is_refused_and_nothing_is_sent(String change) {
        server.answering("GET /api/v1/web-service-configurations/global", 200, "{}", "\"1\"");

        Outcome outcome =
                cs.run("Set-CsWebServiceConfiguration", "-CrossDomainAuthorizationList", change);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("ListModifierNotUnderstood");
    }

    @Test
    void a_trusted_authority_is_named_by_its_thumbprint() {
        server.answering(
                        "GET /api/v1/web-service-configurations/global",
                        200,
                        "{\"trustedCACerts\":[]}",
                        "\"1\"")
                .answering("PUT /api/v1/web-service-configurations/global", 200, "{}");

        cs.run("Set-CsWebServiceConfiguration", "-TrustedCACerts", "@{Add=\"0123\"}");

        assertThat(last().body())
                .contains(
                        "\"trustedCACerts\":[{\"thumbprint\":\"0123\",\"caStore\":\"TrustedRootCA\"}]");
    }

    @Test
    void new_settings_are_posted_with_what_the_line_gives_and_shown() {
        server.answering("POST /api/v1/pin-policies", 201, BERLIN, "\"7\"");

        Outcome outcome =
                cs.run("New-CsPinPolicy", "-Identity", "site:Berlin", "-MinPasswordLength", "5");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Identity             : site:Berlin\n");
        assertThat(last().body())
                .isEqualTo("{\"identity\":\"site:Berlin\",\"minPasswordLength\":5}");
    }

    @Test
    void settings_in_memory_have_the_servers_defaults_and_are_not_saved() {
        server.answering(
                "POST /api/v1/pin-policies?dryRun=true",
                200,
                "{\"dryRun\":true,\"wouldAffect\":[" + BERLIN + "],\"whatIf\":[\"x\"]}");

        Outcome outcome = cs.run("New-CsPinPolicy", "site:Berlin", "-InMemory", "-Property", "*");

        assertThat(outcome.out())
                .contains("MinPasswordLength    : 5")
                .endsWith("Version              :\n");
        assertThat(server.lines()).containsExactly("POST /api/v1/pin-policies?dryRun=true");
    }

    @Test
    void settings_are_removed_at_their_scope() {
        server.answering("DELETE /api/v1/pin-policies/site:Berlin", 204, "");

        Outcome outcome = cs.run("Remove-CsPinPolicy", "-Identity", "site:Berlin");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void a_dry_run_says_what_would_be_done() {
        server.answering(
                "DELETE /api/v1/pin-policies/global?dryRun=true",
                200,
                "{\"dryRun\":true,\"whatIf\":[\"Performing the operation \\\"Remove-CsPinPolicy\\\" on target \\\"Global\\\".\"]}");

        Outcome outcome = cs.run("Remove-CsPinPolicy", "Global", "-WhatIf");

        assertThat(outcome.out())
                .isEqualTo(
                        "What if: Performing the operation \"Remove-CsPinPolicy\" on target \"Global\".\n");
    }

    @Test
    void what_a_change_means_is_said_as_a_warning() {
        server.answering(POLICY, 200, BERLIN, "\"7\"")
                .answering(PUT, 200, "{\"warnings\":[\"12 users have a shorter PIN.\"]}");

        Outcome outcome = cs.run("Set-CsPinPolicy", "site:Berlin", "-MinPasswordLength", "8");

        assertThat(outcome)
                .isEqualTo(new Outcome(0, "", "WARNING: 12 users have a shorter PIN.\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Get-CsPinPolicy,-Identity,site:*",
        "Get-CsProxyConfiguration,-Identity,RedmondProxy",
        "Get-CsRegistrarConfiguration,-Identity,tag:Redmond",
        "Set-CsPinPolicy,-MinPasswordLength,3",
        "Set-CsPinPolicy,-AllowCommonPatterns,perhaps",
        "Set-CsPinPolicy,-Instance,site:Berlin",
        "Set-CsWebServiceConfiguration,-UseWindowsAuth,Kerberos",
        "Set-CsRegistrarConfiguration,-BackupStoreUnavailableThreshold,soon",
        "New-CsPinPolicy,-MinPasswordLength,8"
    })
    void what_cannot_be_bound_is_refused_and_nothing_is_sent(
            String cmdlet, String parameter, String value) {
        assertThat(cs.run(cmdlet, parameter, value).code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void an_identity_and_a_filter_exclude_each_other() {
        Outcome outcome = cs.run("Get-CsPinPolicy", "global", "-Filter", "site:*");

        assertThat(outcome.err()).contains("-Identity, -Filter exclude each other");
    }
}
