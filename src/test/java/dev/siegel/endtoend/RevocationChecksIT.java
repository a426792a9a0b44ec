package dev.siegel.endtoend;

import static dev.siegel.cmdlets.jshell.Cs.WHATIF;
import static dev.siegel.cmdlets.jshell.Cs.getCsClientCertificate;
import static dev.siegel.cmdlets.jshell.Cs.getCsUser;
import static dev.siegel.cmdlets.jshell.Cs.revokeCsClientCertificate;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a revocation takes, and what it leaves; at each door of one pool. */
class RevocationChecksIT {
    private static final List<String> NAMES = List.of("anna", "ben");
    private static final String REVOKE = "Revoke-CsClientCertificate";

    private static Doors doors;

    private final List<String> devices = new ArrayList<>();

    @BeforeAll
    static void startPool() {
        doors = Doors.open("revocation-checks");
        NAMES.forEach(name -> doors.createUser(name));
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    @BeforeEach
    void importCertificates() {
        NAMES.forEach(name -> {
            devices.add(doors.importCertificate(name));
            devices.add(doors.importCertificate(name));
        });
    }

    @AfterEach
    void revokeAll() {
        NAMES.forEach(name ->
                doors.rest("DELETE", "users/" + name + "@example.com/certificates").is(200));
    }

    private static List<JsonNode> audited() {
        var rows = new ArrayList<JsonNode>();
        doors.rest("GET", "audit-events?sort=-time&limit=1000&operation=" + REVOKE)
                .items()
                .forEach(rows::add);
        return rows;
    }

    private static List<JsonNode> newly(List<JsonNode> before) {
        List<JsonNode> now = audited();
        return now.subList(0, now.size() - before.size());
    }

    private static void assertNothingRevoked(List<JsonNode> before) {
        assertThat(doors.certificates("anna")).hasSize(2);
        assertThat(doors.certificates("ben")).hasSize(2);
        assertThat(newly(before))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.required("dryRun").asBoolean()).isTrue());
    }

    @Test
    void what_if_for_all_users_lists_every_target_changes_nothing_and_leaves_a_dry_run_entry() {
        List<JsonNode> before = audited();

        String said =
                doors.line("Get-CsUser | Revoke-CsClientCertificate -WhatIf").succeeded().out();

        assertThat(said)
                .contains("What if: ", "sip:anna@example.com", "sip:ben@example.com", REVOKE);
        assertNothingRevoked(before);
    }

    @Test
    void a_dry_run_over_rest_lists_every_target_changes_nothing_and_leaves_a_dry_run_entry() {
        List<JsonNode> before = audited();

        JsonNode said =
                doors.rest(
                                "POST",
                                "certificate-revocations?dryRun=true",
                                "{\"selector\":{\"users\":[\"anna@example.com\",\"ben@example.com\"]}}")
                        .is(200)
                        .body();

        assertThat(said.required("dryRun").asBoolean()).isTrue();
        assertThat(said.required("whatIf").toString())
                .contains("sip:anna@example.com", "sip:ben@example.com");
        assertNothingRevoked(before);
    }

    @Test
    void a_dry_run_in_jshell_lists_every_target_changes_nothing_and_leaves_a_dry_run_entry() {
        List<JsonNode> before = audited();

        var result = doors.jshell(() -> revokeCsClientCertificate(getCsUser(), WHATIF));

        assertThat(String.join("\n", result.said()))
                .contains("sip:anna@example.com", "sip:ben@example.com");
        assertNothingRevoked(before);
    }

    private void assertOneRevoked(List<JsonNode> before) {
        assertThat(doors.certificates("anna"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.required("deviceId").asText()).isEqualTo(devices.get(1)));
        assertThat(doors.certificates("ben")).hasSize(2);
        assertThat(newly(before))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.required("details").toString())
                                .contains("\"count\":\"1\"", devices.get(0)));
    }

    @Test
    void piping_one_row_revokes_one_device_and_is_audited_with_its_count() {
        List<JsonNode> before = audited();

        doors.line(
                        "Get-CsClientCertificate anna@example.com | Where-Object {$_.DeviceId -match \"%s\"} | Revoke-CsClientCertificate"
                                .formatted(devices.get(0)))
                .succeeded();

        assertOneRevoked(before);
    }

    @Test
    void deleting_one_device_revokes_it_and_is_audited_with_its_count() {
        List<JsonNode> before = audited();

        JsonNode answer =
                doors.rest("DELETE", "users/anna@example.com/certificates/" + devices.get(0))
                        .is(200)
                        .body();

        assertThat(answer.required("revoked").asInt()).isEqualTo(1);
        assertOneRevoked(before);
    }

    @Test
    void piping_one_record_revokes_one_device_and_is_audited_with_its_count() {
        List<JsonNode> before = audited();

        doors.jshell(() ->
                getCsClientCertificate("anna@example.com")
                        .where(row -> String.valueOf(row.deviceId()).contains(devices.get(0)))
                        .pipe(rows -> revokeCsClientCertificate(rows)));

        assertOneRevoked(before);
    }

    private void assertAllRevoked(List<JsonNode> before) {
        assertThat(doors.certificates("anna")).isEmpty();
        assertThat(doors.certificates("ben")).hasSize(2);
        assertThat(newly(before))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.required("details").toString())
                                .contains("\"count\":\"2\"", devices.get(0), devices.get(1)));
    }

    @Test
    void piping_the_user_revokes_all_and_is_audited_with_the_count() {
        List<JsonNode> before = audited();

        doors.line("Get-CsUser anna@example.com | Revoke-CsClientCertificate").succeeded();

        assertAllRevoked(before);
    }

    @Test
    void deleting_the_list_revokes_all_and_is_audited_with_the_count() {
        List<JsonNode> before = audited();

        JsonNode answer =
                doors.rest("DELETE", "users/anna@example.com/certificates").is(200).body();

        assertThat(answer.required("revoked").asInt()).isEqualTo(2);
        assertAllRevoked(before);
    }

    @Test
    void piping_the_record_of_a_user_revokes_all_and_is_audited_with_the_count() {
        List<JsonNode> before = audited();

        doors.jshell(
                () -> getCsUser("anna@example.com").pipe(one -> revokeCsClientCertificate(one)));

        assertAllRevoked(before);
    }
}
