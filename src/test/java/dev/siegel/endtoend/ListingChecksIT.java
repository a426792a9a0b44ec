package dev.siegel.endtoend;

import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientPinInfo;
import static dev.siegel.cmdlets.jshell.Cs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.siegel.cmdlets.jshell.ClientCertificate;
import dev.siegel.cmdlets.jshell.CsException;
import dev.siegel.cmdlets.jshell.PinInfo;
import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.Project;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is listed, of whom, and how it may be asked for; at each door of one pool. */
class ListingChecksIT {
    private static final Path LISTING =
            Project.root().resolve("src/test/resources/listing/documented-listing.csv");
    private static final String USER_ONE = "sip:User1@msxfaq.de";

    private static Doors doors;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("listing-checks", "--domain", "msxfaq.de");
        doors.createUser("anna", "Anna Smith", "");
        doors.createUser("ben", "Ben Smith", "");
        doors.createUser("carl", "Carl Jones", "");
        doors.rest(
                        "POST",
                        "accounts",
                        "{\"userPrincipalName\":\"user1@msxfaq.de\",\"samAccountName\":\"user1\","
                                + "\"displayName\":\"User 1\",\"password\":\"not needed here\"}")
                .is(201);
        doors.rest(
                        "POST",
                        "users",
                        "{\"identity\":\"user1@msxfaq.de\",\"sipAddress\":\"" + USER_ONE + "\"}")
                .is(201);
        doors.cs("Import-CsClientCertificate", LISTING.toString()).succeeded();
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    private static <T> List<T> each(JsonNode items, Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        items.forEach(item -> all.add(read.apply(item)));
        return all;
    }

    private static List<Instant> expirations() {
        return List.of(
                Instant.parse("2013-09-11T15:06:29Z"),
                Instant.parse("2013-11-20T11:39:10Z"),
                Instant.parse("2014-03-08T11:20:01Z"),
                Instant.parse("2013-12-14T09:03:14Z"));
    }

    @Test
    void the_documented_rows_keep_their_order_and_times_over_rest_and_in_jshell() {
        JsonNode rows = doors.rest("GET", "users/" + USER_ONE + "/certificates").items();
        var records = doors.jshell(() -> getCsClientCertificate(USER_ONE));

        assertThat(each(rows, row -> Instant.parse(row.required("expirationTime").asText())))
                .isEqualTo(expirations());
        assertThat(records.stream().map(ClientCertificate::expirationTime))
                .containsExactlyElementsOf(expirations());
        assertThat(records.first().toString())
                .startsWith("Identity        : " + USER_ONE + "\nCertificateType : OcsSigned\n")
                .contains("\nDeviceId        : {375da200-f2d3-5fd2-847f-1b14c5a9b20c}\n");
    }

    @Test
    void a_certificate_of_a_pattern_of_names_is_refused_at_every_door() {
        CommandResult line = doors.cs("Get-CsClientCertificate", "* Smith").endedWith(2);

        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("* Smith");
        assertThat(doors.rest("GET", "users/*%20Smith/certificates").is(400).problem())
                .isEqualTo("malformed-request");
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> doors.jshell(() -> getCsClientCertificate("* Smith")));
    }

    @Test
    void the_state_of_pins_of_a_pattern_of_names_is_shown_at_every_door() {
        String[] smiths = {"sip:anna@example.com", "sip:ben@example.com"};

        JsonNode lines = doors.json("Get-CsClientPinInfo \"* Smith\"");
        JsonNode users = doors.rest("GET", "users?displayName=*%20Smith").items();
        List<String> records =
                doors.jshell(() -> getCsClientPinInfo("* Smith").stream())
                        .map(PinInfo::identity)
                        .toList();

        assertThat(each(lines, row -> row.required("Identity").asText()))
                .containsExactlyInAnyOrder(smiths);
        assertThat(each(users, row -> row.required("sipAddress").asText()))
                .containsExactlyInAnyOrder(smiths);
        assertThat(records).containsExactlyInAnyOrder(smiths);
        assertThat(doors.rest("GET", "users/" + smiths[0] + "/pin").is(200).body().path("isPinSet"))
                .hasToString("false");
    }

    @Test
    void a_user_without_rows_prints_nothing_and_is_no_error_at_any_door() {
        CommandResult line = doors.cs("Get-CsClientCertificate", "carl@example.com").succeeded();
        var records = doors.jshell(() -> getCsClientCertificate("carl@example.com"));

        assertThat(line.out()).isEmpty();
        assertThat(line.err()).isEmpty();
        assertThat(doors.certificates("carl")).isEmpty();
        assertThat(records).isEmpty();
        assertThat(records.errors()).isEmpty();
    }

    @Test
    void a_short_line_in_another_case_is_the_full_one() {
        String full = doors.cs("Get-CsClientCertificate", "-Identity", USER_ONE).succeeded().out();
        String loud = "SIP:USER1@MSXFAQ.DE";

        assertThat(doors.cs("get-csclientcertificate", "-id", loud).succeeded().out())
                .isEqualTo(full)
                .contains("375da200-f2d3-5fd2-847f-1b14c5a9b20c");
        assertThat(doors.rest("GET", "users/" + loud + "/certificates").items()).hasSize(4);
        assertThat(doors.jshell(() -> getCsClientCertificate(with("id", loud)))).hasSize(4);
    }

    @Test
    void a_beginning_of_several_parameters_is_ambiguous() {
        CommandResult line =
                doors.cs("Get-CsClientCertificate", "-I", "anna@example.com").endedWith(2);

        assertThat(line.err()).contains("'I' is ambiguous").contains("-Identity");
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> doors.jshell(() -> getCsClientCertificate(with("I", "anna"))))
                .withMessageContaining("ambiguous");
    }

    @Test
    void a_confirmation_is_turned_off_by_a_value_after_a_colon() {
        doors.cs("Revoke-CsClientCertificate", "carl@example.com", "-Confirm:$false").succeeded();
        doors.cs("Get-CsClientCertificate", "carl@example.com", "-Confirm:$false").succeeded();
        doors.line("Get-CsClientCertificate carl@example.com -cf:$false").succeeded();
    }
}
