package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.CommandResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and requests that are wrong: told so, with the right exit code, and nothing changed. */
class BadInputIT {
    private static final int MEBIBYTE = 1024 * 1024;

    private static Doors doors;

    @TempDir Path folder;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("bad-input");
        doors.createUser("anna", "Twin", "");
        doors.createUser("ben", "Twin", "");
        doors.createUser("carl", "=HYPERLINK(0)", "");
        doors.importCertificate("anna");
        doors.importCertificate("ben");
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(doors.rest("GET", "users").items()).hasSize(3);
        assertThat(doors.rest("GET", "certificates").items()).hasSize(2);
        assertThat(doors.rest("GET", "pins?isPinSet=true").items()).isEmpty();
        assertThat(doors.rest("GET", "pin-policies/global").body().path("minPasswordLength"))
                .hasToString("5");
    }

    /** Each line is refused before anything runs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Revoke-CsAllCertificates                                            | CommandNotFound
                    Revoke-CsClientCertificate anna@example.com -Colour red             | ParameterNotFound
                    Revoke-CsClientCertificate -I anna@example.com                      | AmbiguousParameter
                    Revoke-CsClientCertificate -Identity                                | MissingArgument
                    Set-CsPinPolicy -MinPasswordLength many                             | CannotConvert
                    Set-CsPinPolicy -MinPasswordLength 3                                | CannotConvert
                    Get-CsClientCertificate -All -ExpiresBefore "13/45/2026"            | CannotConvert
                    Revoke-CsClientCertificate "* Twin"                                 | Wildcard
                    Get-CsPinPolicy -Identity global -Filter "site:*"                    | ParameterSet
                    """)
    void a_line_that_is_wrong_is_a_usage_error(String line, String errorId) {
        CommandResult result = doors.line(line).endedWith(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(errorId);
    }

    @ParameterizedTest
    @CsvSource({
        "Get-CsUser -Filter {Colour -eq 'red'}",
        "Get-CsUser | Where-Object {$_.Colour -eq 'red'} | Disable-CsUser -Confirm:$false"
    })
    void a_property_nobody_has_is_named_and_nothing_goes_on(String line) {
        CommandResult result = doors.line(line).endedWith(2);

        assertThat(result.err()).contains("Colour");
    }

    @Test
    void a_property_nobody_has_is_refused_over_rest() {
        var answer = doors.rest("GET", "users?filter=" + encoded("Colour -eq \"red\"")).is(400);

        assertThat(answer.body().toString()).contains("Colour");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void an_identity_of_nobody_is_not_found_and_the_next_of_a_pipeline_is_tried() {
        assertThat(doors.cs("Revoke-CsClientCertificate", "nobody@example.com").endedWith(4).err())
                .contains("ManagementObjectNotFound");
        assertThat(doors.rest("DELETE", "users/nobody@example.com/certificates").is(404).problem())
                .isEqualTo("management-object-not-found");

        CommandResult pipeline =
                doors.line("\"nobody@example.com\", \"anna@example.com\" | Get-CsClientCertificate")
                        .endedWith(1);
        assertThat(pipeline.out()).contains("sip:anna@example.com");
        assertThat(pipeline.err()).contains("ManagementObjectNotFound");
    }

    @Test
    void an_identity_of_several_names_them_and_nothing_is_done() {
        CommandResult line = doors.cs("Revoke-CsClientCertificate", "Twin").endedWith(1);

        assertThat(line.err())
                .contains("IdentityAmbiguous", "sip:anna@example.com", "sip:ben@example.com");
        assertThat(doors.rest("GET", "users?identity=Twin").is(409).body().path("candidates"))
                .hasSize(2);
    }

    @Test
    void a_line_of_ten_megabytes_is_refused() throws Exception {
        Path file = folder.resolve("long.cs");
        Files.writeString(file, "Get-CsUser " + "a".repeat(10 * MEBIBYTE));

        CommandResult result = doors.cs("-f", file.toString()).endedWith(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasSizeLessThan(2000);
        assertThat(
                        doors.rest(
                                        "POST",
                                        "users",
                                        "{\"identity\":\"" + "a".repeat(10 * MEBIBYTE) + "\"}")
                                .status())
                .isEqualTo(413);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws Exception {
        Path file = folder.resolve("binary.cs");
        Files.write(file, new byte[] {'G', 'e', 't', (byte) 0xff, (byte) 0xfe, 0, 1, 2});

        doors.cs("-f", file.toString()).endedWith(2);
        CommandResult argument = doors.cs("Get-CsUser", "anna\u0001\u001b[31m@example.com");
        assertThat(argument.status()).isIn(2, 4);
        assertThat(argument.err()).doesNotContain("\u001b");
        assertThat(doors.rest("GET", "users/anna%00%01@example.com").status()).isIn(400, 404);
    }

    @Test
    void a_version_somebody_else_has_passed_is_refused_and_not_overwritten() {
        CommandResult result =
                doors.script(
                                "$mine = Get-CsPinPolicy -Identity global",
                                "$mine.Description = \"mine\"",
                                "Set-CsPinPolicy -Description \"somebody else's\"",
                                "Set-CsPinPolicy -Instance $mine")
                        .endedWith(1);

        assertThat(result.err()).contains("PreconditionFailed");
        assertThat(doors.rest("GET", "pin-policies/global").body().path("description").asText())
                .isEqualTo("somebody else's");
        doors.rest("DELETE", "pin-policies/global").is(200);
    }

    @Test
    void the_same_key_does_its_work_once() {
        String body = "{\"name\":\"once.example.com\"}";
        var first = doors.restWith("Idempotency-Key", "k-1", "POST", "sip-domains", body).is(201);
        var again = doors.restWith("Idempotency-Key", "k-1", "POST", "sip-domains", body);
        var other =
                doors.restWith(
                        "Idempotency-Key",
                        "k-1",
                        "POST",
                        "sip-domains",
                        body.replace("once", "twice"));

        assertThat(again.is(201).body()).isEqualTo(first.body());
        assertThat(other.is(422).problem()).isNotEmpty();
        assertThat(doors.rest("GET", "sip-domains").items().toString())
                .contains("once.example.com")
                .doesNotContain("twice.example.com");
        doors.rest("DELETE", "sip-domains/once.example.com");
    }

    @Test
    void a_cursor_that_is_forged_or_of_another_question_is_refused() {
        String cursor =
                doors.rest("GET", "users?limit=1").is(200).body().required("nextCursor").asText();
        String forged = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

        assertThat(doors.rest("GET", "users?limit=1&cursor=" + forged).status()).isEqualTo(400);
        assertThat(doors.rest("GET", "certificates?limit=1&cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(doors.rest("GET", "users?limit=1&sort=-displayName&cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(doors.rest("GET", "users?limit=1&cursor=" + cursor).items()).hasSize(1);
    }

    @Test
    void a_filter_nested_a_thousand_deep_is_refused() {
        String deep = "(".repeat(1000) + "Enabled -eq $true" + ")".repeat(1000);

        assertThat(doors.rest("GET", "users?filter=" + encoded(deep)).status()).isEqualTo(400);
        CommandResult line = doors.line("Get-CsUser -Filter {" + deep + "}").endedWith(2);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).doesNotContain("StackOverflow");
    }

    @Test
    @Timeout(60)
    void a_regular_expression_that_explodes_ends_in_time() {
        String text = "a".repeat(40) + "!";
        long began = System.nanoTime();

        CommandResult line =
                doors.line("\"%s\" | Where-Object {$_ -match \"^(.*a){30}b\"}".formatted(text));

        assertThat(line.endedWith(2).out()).isEmpty();
        assertThat(line.err()).contains("InvalidRegularExpression");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(
                        doors.rest(
                                        "GET",
                                        "users?filter="
                                                + encoded("DisplayName -match \"^(.*a){30}b\""))
                                .status())
                .isIn(200, 400);
    }

    @Test
    void a_cell_that_begins_like_a_formula_is_guarded_and_comes_back_as_it_was() {
        Path file = folder.resolve("users.csv");

        doors.line(
                        "Get-CsUser | Where-Object {$_.DisplayName -like \"=*\"} | Select-Object DisplayName | Export-Csv "
                                + file)
                .succeeded();

        assertThat(file).content().contains("'=HYPERLINK(0)");
        assertThat(
                        doors.line("Import-Csv " + file + " | ForEach-Object {$_.DisplayName}")
                                .succeeded()
                                .out())
                .isEqualTo("=HYPERLINK(0)\n");
    }
}
