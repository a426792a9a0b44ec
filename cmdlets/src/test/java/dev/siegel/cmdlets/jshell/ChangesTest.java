package dev.siegel.cmdlets.jshell;

import static dev.siegel.cmdlets.jshell.Cs.NO_CONFIRM;
import static dev.siegel.cmdlets.jshell.Cs.STOP;
import static dev.siegel.cmdlets.jshell.Cs.WHATIF;
import static dev.siegel.cmdlets.jshell.Cs.device;
import static dev.siegel.cmdlets.jshell.Cs.errorAction;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.getCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.getCsUser;
import static dev.siegel.cmdlets.jshell.Cs.lockCsClientPin;
import static dev.siegel.cmdlets.jshell.Cs.revokeCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.setCsPinPolicy;
import static dev.siegel.cmdlets.jshell.Cs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTest extends JshellTests {
    private static final String USER_ONE = "sip:User1@msxfaq.de";
    private static final String PATH = "/api/v1/users/sip:User1@msxfaq.de/certificates";
    private static final String DEVICE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    private static final String REVOKE_DEVICE =
            "DELETE " + PATH + "/" + DEVICE + "?reason=Unspecified&confirm=true";
    private static final String POLICY =
            """
            {"identity":"site:Berlin","description":"Phones","minPasswordLength":5,"pinHistoryCount":0,
             "allowCommonPatterns":false,"pinLifetime":0,"maximumLogonAttempts":null,"version":7}
            """;

    private static String lock(String user) {
        return "PUT /api/v1/users/" + user + "/pin/lock";
    }

    private static List<String> users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("sip:u%d@example.com"::formatted).toList();
    }

    @Test
    void a_result_piped_to_revoke_revokes_its_rows_and_no_others() throws IOException {
        server.replaying("GET " + PATH + "?limit=1000", 200, "documented-certificates.json")
                .answering(REVOKE_DEVICE, 200, "{\"revoked\":1}");

        getCsClientCertificate(USER_ONE)
                .where(one -> "Expired".equals(one.state()))
                .pipe(Cs::revokeCsClientCertificate);

        assertThat(server.lines()).containsExactly("GET " + PATH + "?limit=1000", REVOKE_DEVICE);
    }

    @Test
    void a_record_that_was_taken_out_still_leads_to_its_own_row() throws IOException {
        server.replaying("GET " + PATH + "?limit=1000", 200, "documented-certificates.json")
                .answering(REVOKE_DEVICE, 200, "{\"revoked\":1}");
        ClientCertificate first = getCsClientCertificate(USER_ONE).first();

        revokeCsClientCertificate(first);

        assertThat(last().line()).isEqualTo(REVOKE_DEVICE);
    }

    @Test
    void a_dry_run_says_what_would_be_done() {
        String dryRun = "DELETE " + PATH + "/" + DEVICE + "?reason=Unspecified&dryRun=true";
        server.answering(dryRun, 200, "{\"whatIf\":[\"Revoke one.\"]}");

        CsResult<CsObject> result = revokeCsClientCertificate(USER_ONE, device(DEVICE), WHATIF);

        assertThat(result.said()).containsExactly("What if: Revoke one.");
        assertThat(out()).isEqualTo("What if: Revoke one.%n".formatted());
    }

    @Test
    void settings_go_back_with_the_version_they_were_read_at() {
        server.answering("GET /api/v1/pin-policies/site:Berlin", 200, POLICY)
                .answering("PUT /api/v1/pin-policies/site:Berlin", 200, POLICY);
        CsSettings policy = getCsPinPolicy("site:Berlin").first();

        setCsPinPolicy(policy.with("minpasswordlength", 8));

        assertThat(policy.get("MinPasswordLength")).isEqualTo(5L);
        assertThat(last().ifMatch()).isEqualTo("\"7\"");
        assertThat(last().body()).contains("\"minPasswordLength\":8");
    }

    @Test
    void settings_have_no_property_that_their_kind_has_not() {
        server.answering("GET /api/v1/pin-policies/site:Berlin", 200, POLICY);
        CsSettings policy = getCsPinPolicy("site:Berlin").first();

        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> policy.with("MinimumLength", 8))
                .withMessageContaining("There is no property 'MinimumLength'");
    }

    @Test
    void an_error_of_one_is_kept_and_printed_once_and_the_next_one_is_tried() {
        server.answering(lock("sip:u2@example.com"), 200, "{}");

        CsResult<CsObject> result = lockCsClientPin(users(2));

        assertThat(result.errors()).hasSize(1);
        assertThat(server.lines())
                .containsExactly(lock("sip:u1@example.com"), lock("sip:u2@example.com"));
        assertThat(err()).containsOnlyOnce("Lock-CsClientPin : ");
    }

    @Test
    void stop_throws_the_first_error_and_tries_no_other() {
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> lockCsClientPin(users(2), errorAction(STOP)))
                .satisfies(thrown -> assertThat(thrown.problem().errorId()).isNotEmpty());

        assertThat(server.lines()).hasSize(1);
        assertThat(err()).isEmpty();
    }

    @Test
    void more_than_ten_targets_want_a_confirmation_and_nothing_is_done_without() {
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> lockCsClientPin(users(11).stream()))
                .withMessageContaining("on 11 targets")
                .withMessageContaining("NO_CONFIRM");

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_confirmed_change_of_many_is_made() {
        users(11).forEach(user -> server.answering(lock(user), 200, "{}"));

        CsResult<CsObject> result = lockCsClientPin(users(11), NO_CONFIRM);

        assertThat(result.errors()).isEmpty();
        assertThat(server.requests()).hasSize(11);
    }

    @Test
    void a_server_that_goes_away_ends_the_call_and_says_how_many_were_done() {
        server.answering(lock("sip:u1@example.com"), 200, "{}")
                .hangingUp(lock("sip:u2@example.com"));

        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> lockCsClientPin(users(3)))
                .withMessageEndingWith(" 1 object was done before.");
    }

    @Test
    void an_unknown_parameter_is_refused_before_anything_is_sent() {
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> getCsUser(with("Nonsense", 1)))
                .withMessageContaining("Nonsense");

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_value_no_cmdlet_takes_is_refused() {
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> lockCsClientPin(Stream.of(new StringBuilder("anna"))))
                .withMessageContaining("java.lang.StringBuilder");
    }

    @Test
    void parameters_of_lines_are_refused_where_the_result_has_it_all() {
        assertThatExceptionOfType(CsException.class)
                .isThrownBy(() -> getCsUser(with("OutVariable", "users")))
                .withMessageContaining("-OutVariable is for lines of cs");
    }
}
