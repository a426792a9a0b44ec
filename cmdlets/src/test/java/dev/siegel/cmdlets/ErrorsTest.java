package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.RecordedServer;
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

class ErrorsTest {
    private static final String LINE = "GET /api/v1/users/nobody@example.com";
    private static final String NOT_FOUND =
            """
            {"type":"https://siegel.dev/problems/management-object-not-found","title":"Not found","status":404,
             "detail":"Management object not found for identity \\"nobody@example.com\\".","target":"nobody@example.com",
             "errorId":"ManagementObjectNotFound,GetCsUser","category":"ObjectNotFound","correlationId":"c1"}
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

    @Test
    void a_problem_document_becomes_the_familiar_error() {
        server.answering(LINE, 404, NOT_FOUND);

        Outcome outcome = cs.run("Get-CsUser", "nobody@example.com");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                4,
                                "",
                                """
                                Get-CsUser : Management object not found for identity "nobody@example.com".
                                    + CategoryInfo          : ObjectNotFound: (nobody@example.com) [Get-CsUser]
                                    + FullyQualifiedErrorId : ManagementObjectNotFound,GetCsUser
                                """));
    }

    @ParameterizedTest
    @CsvSource({"SilentlyContinue", "Ignore"})
    void an_error_action_silences_the_words_and_keeps_the_exit_code(String action) {
        server.answering(LINE, 404, NOT_FOUND);

        assertThat(cs.run("Get-CsUser", "nobody@example.com", "-ErrorAction", action))
                .isEqualTo(new Outcome(4, "", ""));
    }

    @ParameterizedTest
    @CsvSource({"Stop", "Continue", "Inquire"})
    void other_error_actions_say_the_error(String action) {
        server.answering(LINE, 404, NOT_FOUND);

        assertThat(cs.run("Get-CsUser", "nobody@example.com", "-ea", action).err())
                .contains("ManagementObjectNotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "400,2", "401,3", "403,3", "404,1", "409,1", "422,1", "429,3", "500,5", "502,5", "503,5"
    })
    void each_status_has_its_exit_code(int status, int code) {
        server.answering(LINE, status, "{\"title\":\"A problem\",\"errorId\":\"Problem\"}");

        Outcome outcome = cs.run("Get-CsUser", "nobody@example.com");

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.err()).startsWith("Get-CsUser : A problem");
    }

    @Test
    void an_ambiguous_identity_names_those_it_may_mean() {
        server.answering(
                "GET /api/v1/users?identity=Ken%20Myer",
                409,
                """
                {"detail":"The identity \\"Ken Myer\\" names several.","errorId":"IdentityAmbiguous,GetCsUser","category":"InvalidArgument",
                 "candidates":[{"sipAddress":"sip:ken@example.com"},{"userPrincipalName":"ken2@example.com"}]}
                """);

        Outcome outcome = cs.run("Get-CsUser", "Ken Myer");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith(
                        "Get-CsUser : The identity \"Ken Myer\" names several. It may be: sip:ken@example.com, ken2@example.com.\n");
    }

    @Test
    void a_failing_json_line_prints_no_array() {
        server.answering(LINE, 404, NOT_FOUND);

        assertThat(cs.run("Get-CsUser", "nobody@example.com", "-Output", "json").out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"items\":", "[[[[[", "{\"items\":[]}trailing"})
    void an_answer_that_is_no_json_is_not_trusted(String answer) {
        server.answering("GET /api/v1/users?limit=1000", 200, answer);

        Outcome outcome = cs.run("Get-CsUser", "-ResultSize", "2000");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err()).contains("AnswerNotUnderstood,GetCsUser");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void json_nested_a_thousand_deep_is_refused() {
        server.answering("GET /api/v1/users?limit=1000", 200, "[".repeat(1000));

        Outcome outcome = cs.run("Get-CsUser");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err()).contains("AnswerNotUnderstood");
    }

    @Test
    void a_page_that_names_itself_as_the_next_does_not_go_on_forever() {
        server.answering(
                "GET /api/v1/users?limit=1000", 200, "{\"items\":[],\"nextCursor\":\"a\"}");
        server.answering(
                "GET /api/v1/users?limit=1000&cursor=a",
                200,
                "{\"items\":[],\"nextCursor\":\"a\"}");

        assertThat(cs.run("Get-CsUser").code()).isEqualTo(5);
    }

    @Test
    void a_server_that_is_gone_is_unreachable() {
        server.close();

        Outcome outcome = cs.run("Get-CsUser");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err()).contains("ServerUnreachable,GetCsUser");
    }

    @Test
    void a_server_of_an_authority_that_is_not_trusted_gets_no_token()
            throws IOException, GeneralSecurityException {
        try (RecordedServer other = RecordedServer.start(folder.resolve("other"))) {
            Outcome outcome = cs.with("CS_SERVER", other.address()).run("Get-CsUser");

            assertThat(outcome.code()).isEqualTo(5);
            assertThat(outcome.err()).contains("TLS certificate is not trusted");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_server_of_another_name_is_not_trusted() {
        cs.with("CS_SERVER", server.address().replace("localhost", "127.0.0.1"));

        assertThat(cs.run("Get-CsUser").code()).isEqualTo(5);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void escapes_in_a_servers_message_are_made_harmless() {
        server.answering(LINE, 409, "{\"detail\":\"\\u001b[2J gone\"}");

        assertThat(cs.run("Get-CsUser", "nobody@example.com").err())
                .startsWith("Get-CsUser : \\u001b[2J gone\n");
    }

    @Test
    void an_unknown_cmdlet_is_named() {
        Outcome outcome = cs.run("Get-CsWeather", "-Identity", "x");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith(
                        "cs : The term 'Get-CsWeather' is not recognized as the name of a cmdlet.");
    }

    @Test
    void an_argument_of_ten_megabytes_is_refused() {
        Outcome outcome = cs.run("Get-CsUser", "x".repeat(10_000_000));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("at most 131072 are taken").hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001b[2Jb", "\ufffd\ufffd", "line\nbreak"})
    void bytes_that_are_no_text_are_refused(String argument) {
        Outcome outcome = cs.run("Get-CsUser", argument);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("ArgumentNotText");
        assertThat(server.requests()).isEmpty();
    }
}
