package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserCmdletsTest extends CmdletTests {
    private static final String POOL_INFO =
            """
            {"identity":"sip:anna@example.com","primaryPoolFqdn":"pool01.example.com","backupPoolFqdn":null,
             "primaryPoolPrimaryRegistrar":"pool01.example.com","primaryPoolBackupRegistrars":[],
             "backupPoolPrimaryRegistrar":null,"primaryPoolMachinesInPreferredOrder":["fe01.example.com"],
             "backupPoolMachinesInPreferredOrder":[]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Filter | {RegistrarPool -eq $Null} | filter=RegistrarPool%20-eq%20%24Null",
                "-LdapFilter | Title=Manager | ldapFilter=Title%3DManager",
                "-OU | ou=Sales,dc=example,dc=com | ou=ou%3DSales%2Cdc%3Dexample%2Cdc%3Dcom"
            })
    void what_a_line_leaves_out_is_left_out_by_the_server(
            String parameter, String value, String query) {
        server.answering("GET /api/v1/users?" + query + "&limit=1000", 200, page(USER));

        Outcome outcome =
                cs.run("Get-CsUser", parameter, value, "-Output", "csv", "-Property", "SipAddress");

        assertThat(outcome).isEqualTo(new Outcome(0, "SipAddress\nsip:anna@example.com\n", ""));
    }

    @Test
    void users_without_a_pool_are_asked_for() {
        server.answering("GET /api/v1/users?unassigned=true&limit=1000", 200, page());

        assertThat(cs.run("Get-CsUser", "-UnassignedUser")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void a_result_size_ends_the_listing() {
        server.answering("GET /api/v1/users?limit=1", 200, page(USER, USER));

        Outcome outcome =
                cs.run(
                        "Get-CsUser",
                        "-ResultSize",
                        "1",
                        "-Output",
                        "csv",
                        "-Property",
                        "DisplayName");

        assertThat(outcome.out()).isEqualTo("DisplayName\nAnna Berg\n");
        assertThat(cs.run("Get-CsUser", "-ResultSize", "0")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void what_is_changed_of_a_user_is_sent_and_nothing_else() {
        server.answering("PATCH /api/v1/users/anna@example.com", 200, USER);

        Outcome outcome =
                cs.run(
                        "Set-CsUser",
                        "anna@example.com",
                        "-LineUri",
                        "tel:+493012345;ext=45",
                        "-CsEnabled",
                        "$False");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body())
                .isEqualTo("{\"enabled\":false,\"lineUri\":\"tel:+493012345;ext=45\"}");
    }

    @Test
    void a_number_is_taken_away_with_null() {
        server.answering("PATCH /api/v1/users/anna@example.com", 200, USER);

        cs.run("Set-CsUser", "anna@example.com", "-LineURI", "$Null");

        assertThat(last().body()).isEqualTo("{\"lineUri\":null}");
    }

    @Test
    void pass_thru_gives_the_user() {
        server.answering("PATCH /api/v1/users/anna@example.com", 200, USER);

        Outcome outcome =
                cs.run(
                        "Set-CsUser",
                        "anna@example.com",
                        "-Enabled",
                        "$True",
                        "-PassThru",
                        "-Property",
                        "DisplayName,Enabled",
                        "-Output",
                        "csv");

        assertThat(outcome.out()).isEqualTo("DisplayName,Enabled\nAnna Berg,True\n");
    }

    @Test
    void a_user_is_moved() {
        server.answering("PUT /api/v1/users/anna@example.com/pool", 200, USER);

        Outcome outcome = cs.run("Move-CsUser", "anna@example.com", "pool02.example.com");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body()).isEqualTo("{\"target\":\"pool02.example.com\"}");
    }

    @Test
    void the_users_of_a_file_are_moved_and_a_report_tells_what_became_of_each() throws IOException {
        Files.writeString(folder.resolve("movers.txt"), "anna@example.com\n\nberta@example.com\n");
        server.answering("PUT /api/v1/users/anna@example.com/pool", 200, USER)
                .answering(
                        "PUT /api/v1/users/berta@example.com/pool",
                        404,
                        "{\"errorId\":\"ManagementObjectNotFound\",\"detail\":\"No such user.\"}");

        Outcome outcome =
                cs.run(
                        "Move-CsUser",
                        "-UserList",
                        "movers.txt",
                        "-Target",
                        "pool02.example.com",
                        "-Report",
                        "moved.csv");

        assertThat(outcome.code()).isNotZero();
        assertThat(folder.resolve("moved.csv"))
                .content()
                .isEqualToNormalizingNewlines(
                        "Identity,Outcome\nanna@example.com,Moved\nberta@example.com,No such user.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-UseOAuth", "-MoveToTeams"})
    void moving_to_the_cloud_is_refused_politely(String parameter) {
        Outcome outcome =
                cs.run("Move-CsUser", "anna@example.com", "sipfed.online.lync.com", parameter);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("CloudNotSupported");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void where_a_user_is_homed_is_shown() {
        server.answering("GET /api/v1/users/anna@example.com/pool", 200, POOL_INFO);

        Outcome outcome = cs.run("Get-CsUserPoolInfo", "anna@example.com");

        assertThat(outcome.out())
                .startsWith("Identity                            : sip:anna@example.com\n")
                .contains("PrimaryPoolMachinesInPreferredOrder : {fe01.example.com}\n");
    }

    @Test
    void a_user_without_a_pool_is_an_error_when_asked_for_alone() {
        server.answering(
                "GET /api/v1/users/berta@example.com/pool",
                409,
                "{\"errorId\":\"UserNotHomed\",\"category\":\"InvalidOperation\",\"detail\":\"sip:berta@example.com has no registrar pool.\"}");

        Outcome outcome = cs.run("Get-CsUserPoolInfo", "berta@example.com");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("UserNotHomed");
    }

    @Test
    void users_without_a_pool_are_left_out_of_a_pipeline_with_one_warning() {
        server.answering("GET /api/v1/users?limit=1000", 200, page(UNHOMED, USER, UNHOMED))
                .answering("GET /api/v1/users/sip:anna@example.com/pool", 200, POOL_INFO);

        Outcome outcome =
                cs.run(
                        "-c",
                        "Get-CsUser | Get-CsUserPoolInfo | Select-Object -ExpandProperty Identity");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("sip:anna@example.com\n");
        assertThat(outcome.err())
                .isEqualTo(
                        "WARNING: 2 users without a registrar pool were left out; -Verbose names them.\n");
    }

    @Test
    void accounts_that_are_not_enabled_are_asked_for() {
        server.answering("GET /api/v1/directory-accounts?enabled=false&limit=1000", 200, page());

        assertThat(cs.run("Get-CsAdUser", "-Filter", "{Enabled -ne $True}"))
                .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void a_policy_is_granted_and_withdrawn() {
        server.answering("PUT /api/v1/users/anna@example.com/policies/pin", 200, "{}")
                .answering("DELETE /api/v1/users/anna@example.com/policies/pin", 200, "{}");

        Outcome granted = cs.run("Grant-CsPinPolicy", "anna@example.com", "tag:Phones");
        String body = last().body();
        Outcome withdrawn = cs.run("Grant-CsPinPolicy", "anna@example.com", "$Null");

        assertThat(granted).isEqualTo(new Outcome(0, "", ""));
        assertThat(body).isEqualTo("{\"policyName\":\"Phones\"}");
        assertThat(withdrawn).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().method()).isEqualTo("DELETE");
    }

    @Test
    void somebody_who_leaves_is_let_go_in_one_call() {
        server.answering(
                "POST /api/v1/users/anna@example.com/offboarding",
                200,
                "{\"identity\":\"sip:anna@example.com\",\"revoked\":2,\"pinLocked\":true}");

        Outcome outcome =
                cs.run(
                        "Invoke-CsUserOffboarding",
                        "anna@example.com",
                        "-KeepSessions",
                        "-Reason",
                        "Left",
                        "-PassThru",
                        "-Property",
                        "Revoked,PinLocked",
                        "-Output",
                        "csv");

        assertThat(outcome.out()).isEqualTo("Revoked,PinLocked\n2,True\n");
        assertThat(last().body())
                .isEqualTo(
                        """
                        {"revoke":true,"block":true,"disconnect":false,"lockPin":true,"disable":true,"reason":"Left"}\
                        """);
    }
}
