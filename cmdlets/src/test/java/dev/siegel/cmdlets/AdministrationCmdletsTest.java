package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.RecordedServer;
import dev.siegel.cmdlets.testing.RecordedServer.Request;
import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import dev.siegel.cmdlets.testing.TypingTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationCmdletsTest {
    private static final String ANNA =
            """
            {"id":"9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11","distinguishedName":"CN=Anna Berg,CN=Users,DC=example,DC=com",
             "sipAddress":"sip:anna@example.com","displayName":"Anna Berg","samAccountName":"anna",
             "userPrincipalName":"anna@example.com","enabled":true,"registrarPool":"pool01.example.com","lineUri":null,
             "enabledTime":"2026-11-24T09:00:00Z"}
            """;
    private static final String OK = "{}";

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
    void an_account_is_made_with_its_password() {
        server.answering("POST /api/v1/accounts", 201, OK);

        Outcome outcome =
                cs.run(
                        "New-CsAccount",
                        "-UserPrincipalName",
                        "anna@example.com",
                        "-SamAccountName",
                        "anna",
                        "-DisplayName",
                        "Anna Berg",
                        "-Password",
                        "correct horse");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body())
                .isEqualTo(
                        """
                        {"userPrincipalName":"anna@example.com","samAccountName":"anna","displayName":"Anna Berg","password":"correct horse"}\
                        """);
    }

    @Test
    void a_password_is_the_first_line_of_its_file() throws IOException {
        Files.writeString(folder.resolve("anna.password"), "correct horse\r\nnot this\n");
        server.answering("PUT /api/v1/accounts/anna@example.com/password", 200, OK);

        cs.run("Set-CsAccount", "anna@example.com", "-PasswordFile", "anna.password");

        assertThat(last().body()).isEqualTo("{\"password\":\"correct horse\"}");
    }

    @Test
    void a_password_is_asked_for_on_a_terminal() {
        server.answering("PUT /api/v1/accounts/anna@example.com/password", 200, OK);
        var terminal = new TypingTerminal("correct horse");

        cs.typing(terminal).run("Set-CsAccount", "anna@example.com");

        assertThat(terminal.prompts()).containsExactly("Password: ");
        assertThat(last().body()).contains("correct horse");
    }

    @Test
    void a_password_that_nobody_types_is_a_usage_error() {
        Outcome outcome = cs.run("Set-CsAccount", "anna@example.com");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("use -Password or -PasswordFile");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "large", "."})
    void a_password_file_that_cannot_be_one_is_refused(String file) throws IOException {
        Files.writeString(folder.resolve("empty"), "\n");
        Files.writeString(folder.resolve("large"), "x".repeat(2000));

        Outcome outcome = cs.run("Set-CsAccount", "anna@example.com", "-PasswordFile", file);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("PasswordFileUnusable,SetCsAccount");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void debug_masks_passwords() {
        server.answering("PUT /api/v1/accounts/anna@example.com/password", 200, OK);

        Outcome outcome =
                cs.run("Set-CsAccount", "anna@example.com", "-Password", "correct horse", "-db");

        assertThat(outcome.err())
                .contains("DEBUG: > {\"password\":\"********\"}")
                .doesNotContain("horse");
    }

    @Test
    void an_account_becomes_a_user() {
        server.answering("POST /api/v1/users", 201, ANNA);

        Outcome outcome =
                cs.run(
                        "Enable-CsUser",
                        "EXAMPLE\\anna",
                        "-SipAddress",
                        "sip:anna@example.com",
                        "-PassThru");

        assertThat(last().body())
                .isEqualTo(
                        "{\"identity\":\"EXAMPLE\\\\anna\",\"sipAddress\":\"sip:anna@example.com\"}");
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        Identity          : CN=Anna Berg,CN=Users,DC=example,DC=com
                        SipAddress        : sip:anna@example.com
                        DisplayName       : Anna Berg
                        SamAccountName    : anna
                        UserPrincipalName : anna@example.com
                        Enabled           : True
                        RegistrarPool     : pool01.example.com
                        LineURI           :
                        """);
    }

    @Test
    void an_address_may_be_made_of_the_account() {
        server.answering("POST /api/v1/users", 201, ANNA);

        cs.run("Enable-CsUser", "a@b.c", "-SipAddressType", "sam", "-SipDomain", "example.com");

        assertThat(last().body())
                .isEqualTo(
                        "{\"identity\":\"a@b.c\",\"sipAddressType\":\"SamAccountName\",\"sipDomain\":\"example.com\"}");
    }

    @Test
    void a_user_without_any_address_is_a_usage_error() {
        assertThat(cs.run("Enable-CsUser", "a@b.c").code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void what_if_sends_a_dry_run() {
        server.answering(
                "POST /api/v1/users?dryRun=true",
                200,
                "{\"dryRun\":true,\"whatIf\":[\"As told.\"]}");
        server.answering(
                "DELETE /api/v1/users/anna@example.com?dryRun=true", 200, "{\"dryRun\":true}");

        assertThat(cs.run("Enable-CsUser", "a@b.c", "-SipAddress", "sip:a@b.c", "-WhatIf").out())
                .isEqualTo("What if: As told.\n");
        assertThat(cs.run("Disable-CsUser", "anna@example.com", "-WhatIf").out())
                .isEqualTo(
                        "What if: Performing the operation \"Disable-CsUser\" on target \"anna@example.com\".\n");
    }

    @Test
    void a_user_is_disabled_and_nothing_is_said() {
        server.answering(
                "DELETE /api/v1/users/anna@example.com",
                200,
                "{\"disabled\":1,\"items\":[" + ANNA + "]}");

        assertThat(cs.run("Disable-CsUser", "anna@example.com")).isEqualTo(new Outcome(0, "", ""));
        assertThat(cs.run("Disable-CsUser", "anna@example.com", "-PassThru").out())
                .contains("SipAddress        : sip:anna@example.com");
    }

    @Test
    void users_are_listed_up_to_a_number() {
        server.answering(
                "GET /api/v1/users?limit=1",
                200,
                "{\"items\":[" + ANNA + "," + ANNA + "],\"nextCursor\":\"more\"}");

        Outcome outcome = cs.run("Get-CsUser", "-ResultSize", "1", "-Property", "SipAddress");

        assertThat(outcome.out()).isEqualTo("SipAddress : sip:anna@example.com\n");
        assertThat(cs.run("Get-CsUser", "-ResultSize", "0")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void users_are_found_by_a_pattern_of_their_display_name() {
        server.answering(
                "GET /api/v1/users?displayName=*%20Berg&limit=1000",
                200, "{\"items\":[" + ANNA + "]}");

        assertThat(cs.run("Get-CsUser", "* Berg").out()).contains("Anna Berg");
    }

    @Test
    void an_account_that_is_not_there_is_an_error() {
        server.answering(
                "GET /api/v1/directory-accounts?identity=nobody@example.com",
                200,
                "{\"items\":[]}");

        Outcome outcome = cs.run("Get-CsAdUser", "nobody@example.com");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.err())
                .startsWith(
                        "Get-CsAdUser : Management object not found for identity \"nobody@example.com\".");
    }

    @Test
    void the_local_token_resets_admin() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("tls"));
        Files.copy(server.authority(), data.resolve("tls/ca.pem"));
        Files.writeString(
                data.resolve("front-end.properties"),
                "api=" + server.address() + "\nca=tls/ca.pem\n");
        Files.writeString(data.resolve("local-admin-token"), "local\n");
        server.answering("PUT /api/v1/administrators/admin/password", 200, OK);

        Outcome outcome =
                new TestingCs(folder).run("Set-CsAdministrator", "-Password", "battery staple");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().authorization()).isEqualTo("Bearer local");
        assertThat(last().body()).isEqualTo("{\"password\":\"battery staple\"}");
    }

    @Test
    void one_changes_ones_own_password_with_the_old_one() {
        cs.with("CS_TOKEN", "").with("CS_USER", "anna").with("CS_PASSWORD", "correct horse");
        server.answering("POST /api/v1/sign-in", 200, "{\"token\":\"t\"}");
        server.answering("PUT /api/v1/administrators/anna/password", 200, OK);

        cs.run("Set-CsAdministrator", "-Password", "battery staple");

        assertThat(server.requests().getFirst().body())
                .isEqualTo("{\"name\":\"anna\",\"password\":\"correct horse\"}");
        assertThat(last().authorization()).isEqualTo("Bearer t");
        assertThat(last().body())
                .isEqualTo("{\"password\":\"battery staple\",\"oldPassword\":\"correct horse\"}");
    }

    @Test
    void a_token_does_not_tell_whose_password_is_meant() {
        Outcome outcome = cs.run("Set-CsAdministrator", "-Password", "battery staple");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_connection_is_stored_used_and_forgotten() {
        var bare = new TestingCs(folder);
        server.answering(
                "POST /api/v1/sign-in",
                200,
                "{\"token\":\"kept\",\"expirationTime\":\"2013-10-01T12:15:00Z\",\"passwordMustChange\":false,\"passwordExpirationTime\":null}");
        server.answering("GET /api/v1/users?limit=1000", 200, "{\"items\":[]}");

        Outcome connected =
                bare.run(
                        "Connect-CsServer",
                        server.address(),
                        "-User",
                        "admin",
                        "-Password",
                        "correct horse",
                        "-CaFile",
                        "authority.pem");
        Outcome listed = bare.run("Get-CsUser");

        assertThat(connected).isEqualTo(new Outcome(0, "", ""));
        assertThat(listed).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().authorization()).isEqualTo("Bearer kept");
        assertThat(bare.run("Disconnect-CsServer").code()).isZero();
        assertThat(bare.run("Get-CsUser").code()).isEqualTo(5);
    }

    @Test
    void a_refused_sign_in_stores_nothing() {
        server.answering("POST /api/v1/sign-in", 401, "{\"title\":\"Not signed in\"}");

        Outcome outcome =
                cs.run("Connect-CsServer", server.address(), "-User", "a", "-Password", "b");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(cs.home()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "rows.json"})
    void rows_of_a_file_are_imported(String file) throws IOException {
        Files.writeString(
                folder.resolve("rows.csv"),
                """
                Identity,DeviceId,PublicationTime,ExpirationTime
                sip:User1@msxfaq.de,{375da200-f2d3-5fd2-847f-1b14c5a9b20c},2013-03-15T15:21:29Z,2013-09-11T15:06:29Z
                """);
        Files.writeString(
                folder.resolve("rows.json"),
                """
                [{"identity":"sip:User1@msxfaq.de","deviceId":"{375da200-f2d3-5fd2-847f-1b14c5a9b20c}",
                  "publicationTime":"2013-03-15T15:21:29Z","expirationTime":"2013-09-11T15:06:29Z"}]
                """);
        server.answering("POST /api/v1/certificate-imports", 200, "{\"imported\":1}");

        Outcome outcome = cs.run("Import-CsClientCertificate", file);

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body())
                .isEqualTo(
                        """
                        {"items":[{"identity":"sip:User1@msxfaq.de","deviceId":"{375da200-f2d3-5fd2-847f-1b14c5a9b20c}","publicationTime":"2013-03-15T15:21:29Z","expirationTime":"2013-09-11T15:06:29Z"}]}\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Identity\n",
                "Identity,DeviceId\nsip:a@b.c,x\n",
                "Identity,DeviceId,PublicationTime,ExpirationTime\na,b,3/15/2013,c\n",
                "Identity,Identity\na,b\n"
            })
    void a_file_that_is_no_listing_is_refused_and_nothing_is_sent(String text) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), text);
        Files.writeString(folder.resolve("rows.json"), text);

        assertThat(cs.run("Import-CsClientCertificate", "rows.csv").err())
                .contains("ImportFileUnusable");
        assertThat(cs.run("Import-CsClientCertificate", "rows.json").code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }
}
