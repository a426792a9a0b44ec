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

/** Blocks, registrations, roles, administrators, tokens, audit, operations, topology. */
class OwnCmdletsTest extends CmdletTests {
    private static final String ID = "9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11";
    private static final String RUNNING =
            "{\"id\":\"%s\",\"cmdlet\":\"Revoke-CsClientCertificate\",\"target\":\"3 certificates\",\"state\":\"running\",\"total\":3,\"done\":1,\"failed\":0}"
                    .formatted(ID);
    private static final String DONE = RUNNING.replace("running", "done");

    @Test
    void the_reissue_of_certificates_is_blocked_until_a_time() {
        server.answering("PUT /api/v1/users/anna@example.com/certificate-block", 200, "{}");

        Outcome outcome =
                cs.run(
                        "Set-CsCertificateBlock",
                        "anna@example.com",
                        "-Until",
                        "2026-12-24T00:00:00Z",
                        "-Reason",
                        "Lost");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body())
                .isEqualTo("{\"until\":\"2026-12-24T00:00:00Z\",\"reason\":\"Lost\"}");
    }

    @Test
    void a_block_that_was_not_there_is_a_warning() {
        server.answering(
                "DELETE /api/v1/users/anna@example.com/certificate-block", 200, "{\"removed\":0}");

        assertThat(cs.run("Remove-CsCertificateBlock", "anna@example.com").err())
                .isEqualTo("WARNING: There was no block of anna@example.com.\n");
    }

    @Test
    void who_is_signed_in_is_shown_as_a_table() {
        server.answering(
                "GET /api/v1/registrations?authenticatedBy=tlsDsk&limit=1000",
                200,
                page(
                        """
                        {"userName":"anna@example.com","clientVersion":"UCCAPI/4.0","lastRegisterTime":"2013-10-01T10:00:00Z",
                         "expiresAt":"2013-10-01T12:00:00Z","registrarFqdn":"pool01.example.com"}
                        """));

        Outcome outcome = cs.run("Get-CsUserRegistration", "-AuthenticatedBy", "TlsDsk");

        assertThat(outcome.out().lines().findFirst().orElseThrow().split(" +", -1))
                .containsExactly(
                        "UserName",
                        "ClientVersion",
                        "LastRegisterTime",
                        "ExpiresAt",
                        "RegistrarFqdn");
    }

    @Test
    void a_sign_in_is_ended_by_its_endpoint() {
        server.answering(
                "DELETE /api/v1/users/anna@example.com/registrations/2385f4c267",
                200,
                "{\"disconnected\":1,\"endedSignIns\":1}");

        assertThat(
                        cs.run(
                                "Disconnect-CsUserRegistration",
                                "anna@example.com",
                                "-Epid",
                                "2385f4c267"))
                .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void a_role_is_made_of_a_template_for_one_unit() {
        server.answering("POST /api/v1/admin-roles", 201, "{\"identity\":\"BerlinHelpDesk\"}");

        Outcome outcome =
                cs.run(
                        "New-CsAdminRole",
                        "-Identity",
                        "BerlinHelpDesk",
                        "-Template",
                        "CsHelpDesk",
                        "-UserScopes",
                        "OU:ou=Berlin,dc=example,dc=com");

        assertThat(outcome.code()).isZero();
        assertThat(last().body())
                .isEqualTo(
                        """
                        {"identity":"BerlinHelpDesk","template":"CsHelpDesk","userScopes":["OU:ou=Berlin,dc=example,dc=com"]}\
                        """);
    }

    @Test
    void a_roles_scopes_are_changed_entry_by_entry() {
        server.answering("PATCH /api/v1/admin-roles/BerlinHelpDesk", 200, "{}");

        cs.run(
                "Set-CsAdminRole",
                "BerlinHelpDesk",
                "-UserScopes",
                "@{Add=\"OU:ou=Potsdam,dc=example,dc=com\"}");

        assertThat(last().body())
                .isEqualTo(
                        """
                        {"userScopes":{"remove":[],"add":["OU:ou=Potsdam,dc=example,dc=com"]}}\
                        """);
    }

    @Test
    void only_roles_of_ones_own_are_removed_by_a_pattern() {
        server.answering(
                        "GET /api/v1/admin-roles?identity=*HelpDesk",
                        200,
                        page(
                                "{\"identity\":\"CsHelpDesk\",\"isStandardRole\":true}",
                                "{\"identity\":\"BerlinHelpDesk\",\"isStandardRole\":false}"))
                .answering("DELETE /api/v1/admin-roles/BerlinHelpDesk", 200, "{}");

        assertThat(cs.run("Remove-CsAdminRole", "-Filter", "*HelpDesk").code()).isZero();
        assertThat(server.lines()).hasSize(2);
    }

    @Test
    void the_roles_of_an_administrator_are_changed() {
        server.answering("GET /api/v1/administrators/carla", 200, "{\"roles\":[\"CsHelpDesk\"]}")
                .answering("PATCH /api/v1/administrators/carla", 200, "{}");

        Outcome outcome =
                cs.run(
                        "Set-CsAdministrator",
                        "carla",
                        "-Roles",
                        "@{Add=\"CsUserAdministrator\";Remove=\"CsHelpDesk\"}");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(last().body()).isEqualTo("{\"roles\":[\"CsUserAdministrator\"]}");
    }

    @Test
    void a_token_is_shown_once() {
        server.answering(
                "POST /api/v1/api-tokens",
                201,
                "{\"id\":\"%s\",\"name\":\"Inventory\",\"owner\":\"admin\",\"token\":\"siegel_secret\"}"
                        .formatted(ID));

        Outcome outcome =
                cs.run("New-CsApiToken", "Inventory", "-ExpirationTime", "2026-12-31T00:00:00Z");

        assertThat(outcome.out()).contains("Token          : siegel_secret\n");
        assertThat(last().body())
                .isEqualTo("{\"name\":\"Inventory\",\"expirationTime\":\"2026-12-31T00:00:00Z\"}");
    }

    @Test
    void the_audit_is_asked_for_newest_first() {
        server.answering(
                "GET /api/v1/audit-events?sort=-time&target=sip:anna@example.com&limit=20",
                200,
                page(
                        "{\"time\":\"2013-10-01T10:00:00Z\",\"actor\":\"admin\",\"details\":{\"reason\":\"lost\"}}"));

        Outcome outcome =
                cs.run("Get-CsAuditEvent", "-Target", "sip:anna@example.com", "-ResultSize", "20");

        assertThat(outcome.out())
                .contains("Actor        : admin\n")
                .contains("Details      : @{reason=lost}\n");
    }

    @Test
    void a_broken_chain_is_an_error() {
        server.answering(
                "GET /api/v1/audit-events/verification",
                200,
                "{\"intact\":false,\"sealed\":12,\"findings\":[{\"kind\":\"rowChanged\",\"position\":7}]}");

        Outcome outcome = cs.run("Test-CsAuditChain", "-Output", "list");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("Intact   : False\n");
        assertThat(outcome.err()).contains("AuditChainBroken");
    }

    @Test
    void certificates_of_all_users_are_revoked_as_one_operation_that_is_waited_for() {
        server.answering("POST /api/v1/certificate-revocations", 202, RUNNING)
                .answering("GET /api/v1/operations/" + ID, 200, RUNNING)
                .then("GET /api/v1/operations/" + ID, 200, DONE, "");

        Outcome outcome =
                cs.run(
                        "Revoke-CsClientCertificate",
                        "-Filter",
                        "{ExpirationTime -lt \"12/1/2026\"}",
                        "-Confirm:$false",
                        "-Reason",
                        "Superseded",
                        "-Property",
                        "State,Total",
                        "-Output",
                        "csv");

        assertThat(outcome).isEqualTo(new Outcome(0, "State,Total\nDone,3\n", ""));
        assertThat(server.requests().getFirst().body())
                .contains("\"filter\":\"ExpirationTime -lt \\\"12/1/2026\\\"\"");
    }

    @Test
    void an_operation_that_failed_is_an_error() {
        server.answering(
                "GET /api/v1/operations/" + ID,
                200,
                RUNNING.replace("running", "failed").replace("\"failed\":0", "\"failed\":2"));
        server.answering("POST /api/v1/certificate-revocations", 202, RUNNING);

        Outcome outcome =
                cs.run(
                        "Revoke-CsClientCertificate",
                        "-Filter",
                        "{State -eq \"Expired\"}",
                        "-Force");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("ended as failed: 1 of 3 done, 2 failed");
    }

    @Test
    void pools_and_services_are_listed() {
        server.answering(
                        "GET /api/v1/pools",
                        200,
                        page(
                                "{\"identity\":\"pool01.example.com\",\"site\":\"site:Berlin\"}",
                                "{\"identity\":\"pool02.example.org\",\"site\":\"site:Paris\"}"))
                .answering(
                        "GET /api/v1/services?role=Registrar",
                        200,
                        page("{\"identity\":\"Registrar:pool01.example.com\"}"));

        Outcome pools =
                cs.run(
                        "Get-CsPool",
                        "-Filter",
                        "*.example.com",
                        "-Property",
                        "Identity",
                        "-Output",
                        "csv");
        Outcome services =
                cs.run("Get-CsService", "-Registrar", "-Property", "Identity", "-Output", "csv");

        assertThat(pools.out()).isEqualTo("Identity\npool01.example.com\n");
        assertThat(services.out()).isEqualTo("Identity\nRegistrar:pool01.example.com\n");
    }

    @Test
    void a_signing_request_takes_names_in_one_text_with_commas_too() {
        server.answering("POST /api/v1/server-certificate-requests", 201, "{\"requestId\":\"1\"}");

        cs.run(
                "-c",
                "Request-CsCertificate -New -Type Default -DomainName 'pool01.example.com, sip.example.com'");

        assertThat(last().body())
                .isEqualTo(
                        "{\"domainName\":[\"pool01.example.com\",\"sip.example.com\"],\"offline\":false}");
    }

    @Test
    void a_signing_request_is_written_to_its_file_and_never_over_another() throws IOException {
        server.answering(
                "POST /api/v1/server-certificate-requests",
                201,
                "{\"requestId\":\"%s\",\"subject\":\"CN=pool01.example.com\",\"signingRequest\":\"PEM\"}"
                        .formatted(ID));
        String[] line = {
            "Request-CsCertificate",
            "-New",
            "-Type",
            "Default",
            "-DomainName",
            "pool01.example.com,sip.example.com",
            "-Output",
            "default.csr"
        };

        Outcome first = cs.run(line);
        Outcome second = cs.run(line);

        assertThat(first.code()).isZero();
        assertThat(Files.readString(folder.resolve("default.csr"))).isEqualTo("PEM");
        assertThat(server.requests().getFirst().body())
                .isEqualTo(
                        "{\"domainName\":[\"pool01.example.com\",\"sip.example.com\"],\"offline\":true}");
        assertThat(second.err()).contains("FileUnusable");
    }

    @Test
    void discovery_lists_what_to_publish() {
        server.answering(
                "GET /api/v1/discovery?sipDomain=example.com",
                200,
                page(
                        "{\"sipDomain\":\"example.com\",\"type\":\"SRV\",\"name\":\"_sip._tls.example.com\","
                                + "\"value\":\"0 0 5061 pool01.example.com\",\"need\":\"required\","
                                + "\"served\":true,\"note\":\"why\"}"));

        assertThat(cs.run("Get-CsDiscovery", "example.com").out())
                .contains("Type      : SRV", "Value     : 0 0 5061 pool01.example.com")
                .contains("Need      : Required", "Served    : True");
    }

    @Test
    void a_check_of_the_certificates_shows_each_with_what_is_wrong() throws IOException {
        server.answering(
                "GET /api/v1/server-certificates/check",
                200,
                """
                {"consistent":false,"items":[{"type":"Default","use":"current","effectiveDate":null,
                "subject":"CN=<pool01>","thumbprint":"AB","notAfter":"2026-12-01T00:00:00Z","certificateExists":true,
                "result":"warning","findings":[{"flaw":"expiresSoon","error":false,"detail":"it ends soon"}]}]}
                """);

        Outcome shown =
                cs.run(
                        "Test-CsCertificateConfiguration",
                        "-Report",
                        "report.html",
                        "-TimeZone",
                        "UTC");

        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("Use               : Default", "Result            : Warning")
                .contains("CertificateExists : True", "{expiresSoon: it ends soon}");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<td>CN=&lt;pool01&gt;</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "Start-CsClsLogging -Scenario Authentication,Tracing",
        "Test-CsRegistration pool01.example.com,Checks",
        "Test-CsClientAuth -ua a@b.c -uc a,Checks",
        "Invoke-CsPoolFailOver -PoolFqdn pool01.example.com,Failover"
    })
    void what_is_not_there_yet_binds_and_says_so(String line, String what) {
        Outcome outcome = cs.run(line.split(" ", -1));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(what + ": not there yet").contains("NotYet,");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start-CsClsLogging -Duration soon -Scenario x",
                "Invoke-CsPoolFailOver pool01.example.com",
                "Test-CsPhoneBootstrap -PIN 1234",
                "Get-CsAdminRole CsHelpDesk -Filter x",
                "Get-CsOperation -Identity nothing",
                "Set-CsCertificate -Type Default",
                "Request-CsCertificate -New -List",
                "Move-CsUser -Target pool02.example.com",
                "Get-CsUserRegistration -AuthenticatedBy Digest",
                "Revoke-CsClientCertificate a@b.c -Filter x",
                "Get-CsClientCertificate"
            })
    void what_cannot_be_bound_is_refused_and_nothing_is_sent(String line) {
        assertThat(cs.run(line.split(" ", -1)).code()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }
}
