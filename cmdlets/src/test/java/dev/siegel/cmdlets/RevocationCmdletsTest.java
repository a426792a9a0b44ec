package dev.siegel.cmdlets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.CmdletTests;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is revoked by a row, by a user, by a serial number. */
class RevocationCmdletsTest extends CmdletTests {
    private static final String ANNA = "/api/v1/users/sip:anna@example.com/certificates";
    private static final String DEVICE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    private static final String OTHER = "48513bdd-88b6-5188-bd2d-269bc1b0841b";
    private static final String TERMS = "?reason=Unspecified&confirm=true";

    private static String row(String device, String serialNumber, String state) {
        return """
        {"identity":"sip:anna@example.com","certificateType":"OcsSigned","deviceId":"%1$s","deviceIdRaw":"{%1$s}",
         "publicationTime":"2013-03-15T15:21:29Z","notBefore":"2013-03-15T15:06:29Z",
         "expirationTime":"2013-09-11T15:06:29Z","serialNumber":"%2$s","state":"%3$s"}
        """
                .formatted(device, serialNumber, state);
    }

    @BeforeEach
    void replay() {
        server.answering("GET /api/v1/users?limit=1000", 200, page(USER))
                .answering(
                        "GET " + ANNA + "?limit=1000",
                        200,
                        page(row(DEVICE, "00AB12", "active"), row(OTHER, "CD34", "active")))
                .answering(
                        "GET " + ANNA + "?state=all&limit=1000",
                        200,
                        page(row(DEVICE, "AB11", "replaced"), row(DEVICE, "AB12", "active")))
                .answering("GET " + ANNA + "?limit=11", 200, page())
                .answering("DELETE " + ANNA + TERMS, 200, "{\"revoked\":2}")
                .answering("DELETE " + ANNA + "/" + DEVICE + TERMS, 200, "{\"revoked\":1}")
                .answering("DELETE " + ANNA + "/" + OTHER + TERMS, 200, "{\"revoked\":1}");
    }

    @Test
    void a_piped_row_revokes_its_own_device_and_says_so() {
        Outcome outcome =
                cs.run(
                        "-c",
                        "Get-CsClientCertificate sip:anna@example.com | Where-Object {$_.SerialNumber -eq 'CD34'} | Revoke-CsClientCertificate -Verbose");

        assertThat(outcome.code()).isZero();
        assertThat(last().line()).isEqualTo("DELETE " + ANNA + "/" + OTHER + TERMS);
        assertThat(server.lines()).hasSize(2);
        assertThat(outcome.err())
                .contains("VERBOSE: Revoking the certificate of the row's device " + OTHER + " of");
    }

    @Test
    void a_piped_user_revokes_all_devices_and_says_so() {
        Outcome outcome = cs.run("-c", "Get-CsUser | Revoke-CsClientCertificate -Verbose");

        assertThat(outcome.code()).isZero();
        assertThat(last().line()).isEqualTo("DELETE " + ANNA + TERMS);
        assertThat(outcome.err()).contains("VERBOSE: Revoking the certificates of all devices of");
    }

    @Test
    void a_piped_row_with_all_devices_revokes_all() {
        Outcome outcome =
                cs.run(
                        "-c",
                        "Get-CsClientCertificate sip:anna@example.com | Select-Object -First 1 | Revoke-CsClientCertificate -AllDevices -Force");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().line()).isEqualTo("DELETE " + ANNA + TERMS);
    }

    @Test
    void a_row_that_is_over_does_not_take_its_devices_newer_certificate_along() {
        Outcome outcome =
                cs.run(
                        "-c",
                        "Get-CsClientCertificate sip:anna@example.com -State All | Where-Object {$_.SerialNumber -eq 'AB11'} | Revoke-CsClientCertificate");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("AB11").contains("nothing was done");
        assertThat(server.requests()).allMatch(request -> "GET".equals(request.method()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB12", "ab:12", "00 ab 12"})
    void a_serial_number_is_taken_however_it_is_written(String serialNumber) {
        Outcome outcome =
                cs.run(
                        "Revoke-CsClientCertificate",
                        "sip:anna@example.com",
                        "-SerialNumber",
                        serialNumber);

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().line()).isEqualTo("DELETE " + ANNA + "/" + DEVICE + TERMS);
    }

    @Test
    void a_serial_number_nobody_has_revokes_nothing() {
        Outcome outcome =
                cs.run("Revoke-CsClientCertificate", "sip:anna@example.com", "-SerialNumber", "FF");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(server.requests()).allMatch(request -> "GET".equals(request.method()));
    }

    @Test
    void a_revocation_may_block_new_certificates_until_a_time() {
        server.answering(
                "DELETE "
                        + ANNA
                        + "/"
                        + DEVICE
                        + "?reason=DeviceLost&blockReissue=true&blockUntil=2026-12-24T00:00:00Z&confirm=true",
                200,
                "{\"revoked\":1}");

        Outcome outcome =
                cs.run(
                        "Revoke-CsClientCertificate",
                        "sip:anna@example.com",
                        "-DeviceId",
                        DEVICE,
                        "-Reason",
                        "DeviceLost",
                        "-BlockUntil",
                        "2026-12-24T00:00:00Z");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void sessions_end_whether_the_line_says_so_or_not() {
        Outcome outcome =
                cs.run(
                        "Revoke-CsClientCertificate",
                        "sip:anna@example.com",
                        "-DeviceId",
                        DEVICE,
                        "-DisconnectSessions");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().line()).doesNotContain("keepSessions");
    }

    @Test
    void certificates_of_all_users_are_filtered_by_the_server() {
        server.answering(
                "GET /api/v1/certificates?state=expired&expiresBefore=2013-10-01T00:00:00Z&limit=1000",
                200,
                page(row(DEVICE, "AB12", "expired")));

        Outcome outcome =
                cs.run(
                        "Get-CsClientCertificate",
                        "-All",
                        "-State",
                        "Expired",
                        "-ExpiresBefore",
                        "2013-10-01T00:00:00Z",
                        "-Property",
                        "SerialNumber",
                        "-Output",
                        "csv");

        assertThat(outcome.out()).isEqualTo("SerialNumber\nAB12\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get-CsClientCertificate", "Revoke-CsClientCertificate"})
    void wildcards_are_refused(String cmdlet) {
        Outcome outcome = cs.run(cmdlet, "* Smith");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("WildcardNotAllowed");
        assertThat(server.requests()).isEmpty();
    }
}
