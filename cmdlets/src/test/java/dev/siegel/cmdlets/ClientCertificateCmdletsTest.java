package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.RecordedServer;
import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import dev.siegel.cmdlets.testing.TypingTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCertificateCmdletsTest {
    private static final String USER = "sip:User1@msxfaq.de";
    private static final String PATH = "/api/v1/users/sip:User1@msxfaq.de/certificates";
    private static final String LIST = "GET " + PATH + "?limit=1000";
    private static final String COUNT = "GET " + PATH + "?limit=11";
    private static final String REVOKE_ALL = "DELETE " + PATH + "?reason=Unspecified&confirm=true";
    private static final String ONE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    private static final String EMPTY = "{\"items\":[]}";

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

    private static String resource(String name) throws IOException {
        try (InputStream in = ClientCertificateCmdletsTest.class.getResourceAsStream("/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_documented_listing_is_printed_byte_for_byte() throws IOException {
        server.replaying(LIST, 200, "documented-certificates.json");

        Outcome outcome =
                cs.run(
                        "Get-CsClientCertificate",
                        "-Identity",
                        USER,
                        "-CompatTimes",
                        "-TimeZone",
                        "Europe/Berlin");

        assertThat(outcome.out()).isEqualTo(resource("documented-listing.txt"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void times_are_in_one_zone_unless_told_otherwise() throws IOException {
        server.replaying(LIST, 200, "documented-certificates.json");

        Outcome outcome = cs.run("get-csclientcertificate", "-id", USER);

        assertThat(outcome.out())
                .contains(
                        "PublicationTime : 3/15/2013 4:21:29 PM\nExpirationTime  : 9/11/2013 5:06:29 PM\n");
    }

    @Test
    void the_token_goes_with_every_call() throws IOException {
        server.replaying(LIST, 200, "documented-certificates.json");

        cs.run("Get-CsClientCertificate", USER);

        assertThat(server.requests())
                .extracting(RecordedServer.Request::authorization)
                .containsExactly("Bearer administrators-token");
    }

    @Test
    void no_rows_print_nothing_and_are_no_error() {
        server.answering(LIST, 200, EMPTY);

        assertThat(cs.run("Get-CsClientCertificate", USER)).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void pages_are_fetched_until_there_is_no_next_one() throws IOException {
        String page = resource("documented-certificates.json");
        server.answering(
                LIST, 200, page.replace("\"nextCursor\": null", "\"nextCursor\": \"p 2\""));
        server.answering(LIST + "&cursor=p%202", 200, page);

        Outcome outcome = cs.run("Get-CsClientCertificate", USER, "-Output", "ndjson");

        assertThat(outcome.out().lines()).hasSize(8);
    }

    @Test
    void times_and_states_narrow_the_list() throws IOException {
        server.replaying(
                "GET " + PATH + "?state=all&limit=1000", 200, "documented-certificates.json");

        Outcome outcome =
                cs.run(
                        "Get-CsClientCertificate",
                        USER,
                        "-State",
                        "All",
                        "-ExpiresAfter",
                        "2013-12-01",
                        "-PublishedBefore",
                        "2013-07-01T00:00:00Z",
                        "-Property",
                        "DeviceId");

        assertThat(outcome.out()).isEqualTo("DeviceId : {6a67b0ee-d47a-5225-99b3-4b32076f5a3f}\n");
    }

    @Test
    void a_display_name_is_looked_up_first() throws IOException {
        server.answering(
                "GET /api/v1/users?identity=Ken%20Myer",
                200, "{\"items\":[{\"sipAddress\":\"sip:User1@msxfaq.de\"}]}");
        server.replaying(LIST, 200, "documented-certificates.json");

        assertThat(cs.run("Get-CsClientCertificate", "Ken Myer").code()).isZero();
    }

    @Test
    void a_display_name_of_two_is_an_error_and_nothing_is_done() {
        server.answering(
                "GET /api/v1/users?identity=Ken%20Myer",
                200, "{\"items\":[{\"sipAddress\":\"sip:a@b.c\"},{\"sipAddress\":\"sip:d@e.f\"}]}");

        Outcome outcome = cs.run("Revoke-CsClientCertificate", "Ken Myer");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("IdentityAmbiguous,RevokeCsClientCertificate");
        assertThat(server.lines()).noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void all_devices_of_a_user_are_revoked_without_a_word() throws IOException {
        server.replaying(COUNT, 200, "documented-certificates.json");
        server.answering(REVOKE_ALL, 200, "{\"revoked\":4}");

        Outcome outcome = cs.run("Revoke-CsClientCertificate", USER);

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines()).containsExactly(COUNT, REVOKE_ALL);
    }

    @Test
    void one_device_is_revoked_alone_with_its_reason() {
        String line =
                "DELETE " + PATH + "/" + ONE + "?reason=DeviceLost&keepSessions=true&confirm=true";
        server.answering(line, 200, "{\"revoked\":1}");

        Outcome outcome =
                cs.run(
                        "Revoke-CsClientCertificate",
                        USER,
                        "-DeviceId",
                        "{" + ONE + "}",
                        "-Reason",
                        "devicelost",
                        "-KeepSessions");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines()).containsExactly(line);
    }

    @Test
    void several_devices_are_revoked_in_one_call() {
        String other = "48513bdd-88b6-5188-bd2d-269bc1b0841b";
        String line =
                "DELETE "
                        + PATH
                        + "?deviceId="
                        + ONE
                        + "&deviceId="
                        + other
                        + "&reason=Unspecified&confirm=true";
        server.answering(line, 200, "{\"revoked\":2,\"endedSignIns\":0,\"items\":[]}");

        Outcome outcome =
                cs.run("Revoke-CsClientCertificate", USER, "-DeviceId", ONE + "," + other);

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.lines()).containsExactly(line);
    }

    @Test
    void a_device_that_holds_no_certificate_is_a_warning() {
        server.answering(
                "DELETE " + PATH + "/" + ONE + "?reason=Unspecified&confirm=true",
                200,
                "{\"revoked\":0,\"endedSignIns\":0,\"items\":[]}");

        Outcome warned = cs.run("Revoke-CsClientCertificate", USER, "-DeviceId", ONE);
        Outcome silent =
                cs.run("Revoke-CsClientCertificate", USER, "-DeviceId", ONE, "-wa", "Ignore");

        assertThat(warned)
                .isEqualTo(
                        new Outcome(
                                0,
                                "",
                                "WARNING: No device named on the line holds a certificate of sip:User1@msxfaq.de.\n"));
        assertThat(silent.err()).isEmpty();
    }

    @Test
    void what_if_tells_what_the_server_would_do() {
        server.answering(
                "DELETE " + PATH + "?reason=Unspecified&dryRun=true",
                200,
                """
                {"dryRun":true,"wouldAffect":[],"whatIf":["Performing the operation \\"Revoke-CsClientCertificate\\" on target \\"sip:User1@msxfaq.de\\"."]}
                """);

        Outcome outcome = cs.run("Revoke-CsClientCertificate", USER, "-WhatIf");

        assertThat(outcome.out())
                .isEqualTo(
                        "What if: Performing the operation \"Revoke-CsClientCertificate\" on target \"sip:User1@msxfaq.de\".\n");
        assertThat(server.lines()).hasSize(1);
    }

    @Test
    void what_if_of_a_listing_describes_and_asks_nobody() {
        Outcome outcome = cs.run("Get-CsClientCertificate", USER, "-wi");

        assertThat(outcome.out())
                .isEqualTo(
                        "What if: Performing the operation \"Get-CsClientCertificate\" on target \"sip:User1@msxfaq.de\".\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void pass_thru_gives_what_was_revoked() throws IOException {
        server.replaying(REVOKE_ALL, 200, "documented-certificates.json");

        Outcome outcome =
                cs.run("Revoke-CsClientCertificate", USER, "-PassThru", "-Confirm:$false");

        assertThat(outcome.out().lines().filter(line -> line.startsWith("DeviceId"))).hasSize(4);
    }

    private void hold(int certificates) {
        server.answering(
                COUNT,
                200,
                "{\"items\":[" + String.join(",", Collections.nCopies(certificates, "{}")) + "]}");
        server.answering(REVOKE_ALL, 200, "{\"revoked\":" + certificates + "}");
    }

    @Test
    void more_than_ten_certificates_are_asked_for() {
        hold(11);
        var terminal = new TypingTerminal("n");

        Outcome outcome = cs.typing(terminal).run("Revoke-CsClientCertificate", USER);

        assertThat(outcome.code()).isEqualTo(6);
        assertThat(terminal.prompts()).hasSize(1).first().asString().startsWith("[Y] Yes");
        assertThat(server.lines()).containsExactly(COUNT);
    }

    @Test
    void more_than_ten_certificates_are_not_revoked_where_nobody_can_be_asked() {
        hold(11);

        Outcome outcome = cs.run("Revoke-CsClientCertificate", USER);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'-Confirm:$false'");
        assertThat(server.lines()).containsExactly(COUNT);
    }

    @Test
    void confirmed_certificates_are_revoked() {
        hold(11);

        assertThat(
                        cs.typing(new TypingTerminal("y"))
                                .run("Revoke-CsClientCertificate", USER)
                                .code())
                .isZero();
        assertThat(cs.run("Revoke-CsClientCertificate", USER, "-Force").code()).isZero();
        assertThat(cs.run("Revoke-CsClientCertificate", USER, "-Confirm:$false").code()).isZero();
        assertThat(server.lines()).containsExactly(COUNT, REVOKE_ALL, REVOKE_ALL, REVOKE_ALL);
    }

    @Test
    void confirm_asks_in_the_words_administrators_know() {
        var terminal = new TypingTerminal("l");

        Outcome outcome = cs.typing(terminal).run("Revoke-CsClientCertificate", USER, "-Confirm");

        assertThat(outcome.err())
                .startsWith(
                        """
                        Confirm
                        Are you sure you want to perform this action?
                        Performing the operation "Revoke-CsClientCertificate" on target "sip:User1@msxfaq.de".
                        """);
        assertThat(outcome.code()).isEqualTo(6);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void debug_shows_the_exchange_and_no_token() throws IOException {
        server.replaying(LIST, 200, "documented-certificates.json");

        Outcome outcome = cs.run("Get-CsClientCertificate", USER, "-Debug", "-Verbose");

        assertThat(outcome.err())
                .contains("VERBOSE: GET " + server.address() + "api/v1/users/")
                .contains("DEBUG: < 200 {")
                .doesNotContain("administrators-token");
    }
}
