package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.siegel.endtoend.pool.CommandResult;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lines as administrators write them, on a pool of users made for the purpose. */
class CmdletFamiliesIT {
    private static Doors doors;

    @BeforeAll
    static void startPool() {
        doors = Doors.open("families", "--site", "Redmond", "--pool", "pool02.example.com@Paris");
        person("anna", "Anna Berg", "Engineer", "Research", "ou=Research,dc=example,dc=com");
        person("ben", "Ben Berg", "Manager", "Sales", "ou=Sales,dc=example,dc=com");
        person("carl", "Carl Lund", "Manager", "Research", "ou=Lab,ou=Research,dc=example,dc=com");
    }

    @AfterAll
    static void stopPool() {
        doors.closeAll();
    }

    private static void person(
            String name, String displayName, String title, String department, String unit) {
        doors.createUser(
                name,
                displayName,
                ",\"title\":\"%s\",\"department\":\"%s\",\"ou\":\"%s\""
                        .formatted(title, department, unit));
    }

    /** What a property is of each object the line gives, in order. */
    private static List<String> each(String line, String property) {
        return doors.line(
                        "%s | Sort-Object %2$s | ForEach-Object {$_.%2$s}"
                                .formatted(line, property))
                .succeeded()
                .out()
                .lines()
                .toList();
    }

    private static List<String> users(String line) {
        return each(line, "SamAccountName");
    }

    private static String value(String path, String member) {
        return doors.rest("GET", path).is(200).body().path(member).asText();
    }

    @Test
    void users_are_found_by_what_is_known_of_them() {
        assertThat(users("Get-CsUser -LdapFilter \"Title=Manager\""))
                .containsExactly("ben", "carl");
        assertThat(users("Get-CsUser -LdapFilter \"|(Title=Engineer)(Department=Sales)\""))
                .containsExactly("anna", "ben");
        assertThat(users("Get-CsUser -OU \"ou=Research,dc=example,dc=com\""))
                .containsExactly("anna", "carl");
        assertThat(users("Get-CsUser \"* Berg\"")).containsExactly("anna", "ben");
        assertThat(users("Get-CsUser -Filter {DisplayName -like \"C*\"}")).containsExactly("carl");
        assertThat(users("Get-CsUser -Filter {DisplayName -notlike \"C*\" -and Enabled -eq $True}"))
                .contains("anna", "ben");
        assertThat(users("Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null}"))
                .contains("anna", "ben", "carl");
        assertThat(users("Get-CsUser | ? DisplayName -match \"^Ben\"")).containsExactly("ben");
        assertThat(users("Get-CsUser -UnassignedUser")).isEmpty();
        assertThat(doors.line("Get-CsUser -ResultSize 0").succeeded().out()).isEmpty();
        assertThat(doors.line("Get-CsUser | Measure-Object").succeeded().out()).contains("Count");
    }

    @Test
    void users_are_enabled_changed_moved_and_disabled() {
        doors.script(
                        "New-CsAccount -UserPrincipalName dora@example.com -SamAccountName dora -DisplayName \"Dora Falk\" -Password \"not needed here\" | Out-Null",
                        "Get-CsAdUser -Filter {Enabled -ne $True} | Where-Object {$_.SamAccountName -eq \"dora\"} | Enable-CsUser -SipAddressType SamAccountName -SipDomain example.com")
                .succeeded();
        assertThat(value("users/dora@example.com", "sipAddress")).isEqualTo("sip:dora@example.com");

        JsonNode changed =
                doors.json(
                        "Set-CsUser -Identity \"Dora Falk\" -LineUri \"tel:+4930555\" -PassThru");
        assertThat(changed.path("LineURI").asText()).isEqualTo("tel:+4930555");
        assertThat(users("Get-CsUser -Filter {LineURI -ne $Null}")).containsExactly("dora");

        doors.line("Get-CsUser \"Dora*\" | Set-CsUser -Enabled $False").succeeded();
        assertThat(value("users/dora@example.com", "enabled")).isEqualTo("false");

        doors.line(
                        "Get-CsUser dora@example.com | Move-CsUser -Target \"pool02.example.com\" -Confirm:$false")
                .succeeded();
        assertThat(
                        each(
                                "Get-CsUser -Filter {RegistrarPool -eq \"pool02.example.com\"} | Get-CsUserPoolInfo",
                                "PrimaryPoolFqdn"))
                .containsExactly("pool02.example.com");

        doors.line("Get-CsUser -Filter {Enabled -eq $False} | Disable-CsUser -WhatIf").succeeded();
        assertThat(value("users/dora@example.com", "samAccountName")).isEqualTo("dora");
        doors.line("Get-CsUser -Filter {Enabled -eq $False} | Disable-CsUser").succeeded();
        doors.rest("GET", "users/dora@example.com").is(404);
        assertThat(users("Get-CsAdUser -Filter {Enabled -ne $True}")).contains("dora");
    }

    @Test
    void a_filtered_pipeline_revokes_those_rows_and_no_others() {
        String early =
                doors.importCertificate("anna", "2024-01-01T00:00:00Z", "2031-01-01T00:00:00Z");
        String late =
                doors.importCertificate("anna", "2025-06-01T00:00:00Z", "2033-01-01T00:00:00Z");
        String other =
                doors.importCertificate("ben", "2024-01-01T00:00:00Z", "2031-01-01T00:00:00Z");

        doors.line(
                        "Get-CsClientCertificate -Identity anna@example.com | Where-Object {$_.ExpirationTime -lt \"1/1/2032\"} | Revoke-CsClientCertificate")
                .succeeded();
        assertThat(doors.certificates("anna").findValuesAsText("deviceId")).containsExactly(late);
        assertThat(doors.certificates("ben").findValuesAsText("deviceId")).containsExactly(other);

        doors.line(
                        "Get-CsClientCertificate \"Anna Berg\" | Where-Object {$_.PublicationTime -gt \"2026-01-01\"} | Revoke-CsClientCertificate")
                .succeeded();
        assertThat(doors.certificates("anna")).hasSize(1);

        CommandResult dry =
                doors.line("Get-CsUser | Revoke-CsClientCertificate -WhatIf").succeeded();
        assertThat(dry.out()).contains("sip:anna@example.com", "sip:ben@example.com");
        assertThat(doors.certificates("anna")).hasSize(1);

        assertThat(
                        each(
                                "Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null} | Get-CsClientCertificate",
                                "Identity"))
                .containsExactly("sip:anna@example.com", "sip:ben@example.com");
        assertThat(each("Get-CsClientCertificate -All -State Revoked", "DeviceId"))
                .singleElement()
                .asString()
                .contains(early);

        doors.line(
                        "Get-CsUser -LdapFilter \"Department=Sales\" | Revoke-CsClientCertificate -Reason UserLeft -Confirm:$false")
                .succeeded();
        assertThat(doors.certificates("ben")).isEmpty();
        assertThat(doors.certificates("anna")).hasSize(1);
        doors.line("Revoke-CsClientCertificate anna@example.com -Force").succeeded();
    }

    @Test
    void pins_are_given_locked_and_unlocked_by_their_state() {
        doors.line("Set-CsClientPin -Identity \"example\\anna\" -Pin 18723834").succeeded();
        JsonNode made = doors.json("Set-CsClientPin -Identity \"Carl Lund\"");
        assertThat(made.path("Identity").asText()).isEqualTo("sip:carl@example.com");
        assertThat(made.path("Pin").asText()).matches("[0-9]{5,}");

        String set = "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsPinSet -eq $True}";
        assertThat(each(set, "Identity"))
                .containsExactly("sip:anna@example.com", "sip:carl@example.com");
        doors.line(set + " | Lock-CsClientPin").succeeded();
        assertThat(value("users/anna@example.com/pin", "isLockedOut")).isEqualTo("true");
        assertThat(value("users/ben@example.com/pin", "isLockedOut")).isEqualTo("false");

        doors.line(
                        "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsLockedOut -eq $True} | Unlock-CsClientPin")
                .succeeded();
        assertThat(value("users/anna@example.com/pin", "isLockedOut")).isEqualTo("false");
        doors.line("Get-CsUser -LdapFilter \"Title=Manager\" | Lock-CsClientPin -WhatIf")
                .succeeded();
        assertThat(value("users/ben@example.com/pin", "isLockedOut")).isEqualTo("false");
    }

    @Test
    void pin_policies_are_made_changed_granted_and_removed() {
        doors.script(
                        "New-CsPinPolicy -Identity \"site:Redmond\" -MinPasswordLength 9 -PINHistoryCount 5 -PINLifetime 60 | Out-Null",
                        "$x = Get-CsPinPolicy -Identity \"site:Redmond\"",
                        "New-CsPinPolicy -Identity LabPolicy -MinPasswordLength $x.MinPasswordLength | Out-Null",
                        "Set-CsPinPolicy -Identity LabPolicy -AllowCommonPatterns $True",
                        "Get-CsUser -OU \"ou=Lab,ou=Research,dc=example,dc=com\" | Grant-CsPinPolicy -PolicyName LabPolicy")
                .succeeded();

        assertThat(each("Get-CsPinPolicy", "Identity"))
                .containsExactlyInAnyOrder("Global", "site:Redmond", "tag:LabPolicy");
        assertThat(each("Get-CsPinPolicy -Filter \"tag:*\"", "MinPasswordLength"))
                .containsExactly("9");
        assertThat(value("users/carl@example.com/policies/pin/effective", "identity"))
                .isEqualTo("tag:LabPolicy");
        assertThat(value("users/ben@example.com/policies/pin/effective", "identity"))
                .isEqualTo("site:Redmond");

        doors.line("Get-CsPinPolicy | Set-CsPinPolicy -MinPasswordLength 11").succeeded();
        assertThat(each("Get-CsPinPolicy", "MinPasswordLength")).containsOnly("11").hasSize(3);
        doors.line("Grant-CsPinPolicy -Identity carl@example.com -PolicyName $Null").succeeded();
        assertThat(value("users/carl@example.com/policies/pin/effective", "identity"))
                .isEqualTo("site:Redmond");
        doors.line(
                        "Get-CsPinPolicy | Where-Object {$_.AllowCommonPatterns -eq $True} | Remove-CsPinPolicy")
                .succeeded();
        assertThat(each("Get-CsPinPolicy", "Identity")).hasSize(2);
        doors.line("Get-CsPinPolicy | Remove-CsPinPolicy").succeeded();
        assertThat(each("Get-CsPinPolicy", "MinPasswordLength")).containsExactly("5");
    }

    @Test
    void web_service_settings_are_made_in_memory_changed_and_their_lists_edited() {
        doors.script(
                        "$x = New-CsWebServiceConfiguration -Identity site:Redmond -InMemory",
                        "$x.UseCertificateAuth = $False",
                        "$x.DefaultValidityPeriodHours = 48",
                        "Set-CsWebServiceConfiguration -Instance $x",
                        "$one = New-CsWebOrigin -Url \"https://one.example.com\"",
                        "$two = New-CsWebOrigin -Url \"https://two.example.com\"",
                        "Set-CsWebServiceConfiguration -Identity site:Redmond -CrossDomainAuthorizationList @{Add=$one,$two}",
                        "Set-CsWebServiceConfiguration -Identity site:Redmond -CrossDomainAuthorizationList @{Remove=$one}")
                .succeeded();

        JsonNode site = doors.rest("GET", "web-service-configurations/site:Redmond").body();
        assertThat(site.path("useCertificateAuth").asBoolean()).isFalse();
        assertThat(site.path("defaultValidityPeriodHours").asInt()).isEqualTo(48);
        assertThat(site.path("crossDomainAuthorizationList").toString())
                .contains("two.example.com")
                .doesNotContain("one.example.com");

        assertThat(
                        each(
                                "Get-CsWebServiceConfiguration | Where-Object {$_.UseCertificateAuth -eq $False}",
                                "Identity"))
                .containsExactly("site:Redmond");
        doors.line(
                        "Get-CsWebServiceConfiguration -Filter \"site:*\" | Set-CsWebServiceConfiguration -MaxGroupSizeToExpand 300 -CrossDomainAuthorizationList $Null")
                .succeeded();
        JsonNode after = doors.rest("GET", "web-service-configurations/site:Redmond").body();
        assertThat(after.path("maxGroupSizeToExpand").asInt()).isEqualTo(300);
        assertThat(after.path("crossDomainAuthorizationList")).isEmpty();
        doors.line(
                        "Get-CsWebServiceConfiguration -Filter \"site:*\" | Remove-CsWebServiceConfiguration")
                .succeeded();
        assertThat(each("Get-CsWebServiceConfiguration", "Identity")).containsExactly("Global");
    }

    @Test
    void proxy_settings_are_of_services_and_filtered_by_their_values() {
        String service = "service:EdgeServer:edge.example.com";
        doors.script(
                        "$x = New-CsProxyConfiguration -Identity \"" + service + "\" -InMemory",
                        "$x.TreatAllClientsAsRemote = $True",
                        "$x.MaxClientMessageBodySizeKb = 200",
                        "Set-CsProxyConfiguration -Instance $x")
                .succeeded();

        assertThat(
                        each(
                                "Get-CsProxyConfiguration -Identity \"" + service + "\"",
                                "MaxClientMessageBodySizeKb"))
                .containsExactly("200");
        assertThat(
                        each(
                                "Get-CsProxyConfiguration | Where-Object {$_.MaxClientMessageBodySizeKb -lt 150}",
                                "Identity"))
                .containsExactly("Global");
        doors.line("New-CsProxyConfiguration -Identity site:Redmond").endedWith(1);
        doors.line(
                        "Get-CsProxyConfiguration | Where-Object {$_.TreatAllClientsAsRemote -eq $True} | Remove-CsProxyConfiguration")
                .succeeded();
        assertThat(each("Get-CsProxyConfiguration", "Identity")).containsExactly("Global");
    }

    @Test
    void registrar_settings_above_a_limit_are_lowered_and_a_scenario_is_set() {
        doors.script(
                        "New-CsRegistrarConfiguration -Identity site:Redmond -MaxEndpointsPerUser 20 -EnableDHCPServer $True | Out-Null",
                        "Get-CsRegistrarConfiguration | Where-Object {$_.MaxEndpointsPerUser -gt 8} | Set-CsRegistrarConfiguration -MaxEndpointsPerUser 6")
                .succeeded();
        assertThat(each("Get-CsRegistrarConfiguration", "MaxEndpointsPerUser"))
                .containsExactly("6", "8");
        assertThat(
                        each(
                                "Get-CsRegistrarConfiguration | Where-Object {$_.EnableDHCPServer -eq $True}",
                                "Identity"))
                .containsExactly("site:Redmond");
        doors.line("Remove-CsRegistrarConfiguration -Identity site:Redmond").succeeded();

        doors.line("Set-CsAuthConfig -Scenario BlockWindowsAuthExternally").succeeded();
        assertThat(each("Get-CsAuthConfig", "Scenario"))
                .containsExactly("BlockWindowsAuthExternally");
        doors.line("Set-CsAuthConfig AllowAllExternallyAndInternally").succeeded();
        assertThat(value("auth-scenario", "scenario")).isEqualTo("AllowAllExternallyAndInternally");
    }

    @Test
    void roles_are_made_of_templates_narrowed_found_and_removed() {
        doors.script(
                        "New-CsAdminRole -Identity LabHelpDesk -Template CsHelpDesk -UserScopes \"OU:ou=Lab,ou=Research,dc=example,dc=com\" | Out-Null",
                        "Set-CsAdminRole -Identity LabHelpDesk -UserScopes @{Add=\"OU:ou=Sales,dc=example,dc=com\"}")
                .succeeded();

        assertThat(each("Get-CsAdminRole -Filter \"*HelpDesk\"", "Identity"))
                .containsExactly("CsHelpDesk", "LabHelpDesk");
        assertThat(
                        each(
                                "Get-CsAdminRole | Where-Object {$_.UserScopes -match \"ou=sales\"}",
                                "Identity"))
                .containsExactly("LabHelpDesk");
        assertThat(
                        each(
                                "Get-CsAdminRole | Where-Object {$_.Cmdlets -match \"Set-CsClientPin\\b\"}",
                                "Identity"))
                .contains("CsAdministrator", "CsUserAdministrator")
                .doesNotContain("CsHelpDesk", "LabHelpDesk");
        assertThat(doors.line("Remove-CsAdminRole -Identity CsHelpDesk").endedWith(1).err())
                .contains("RoleIsBuiltin");
        doors.line("Remove-CsAdminRole -Identity LabHelpDesk").succeeded();
        assertThat(each("Get-CsAdminRole -Filter \"Lab*\"", "Identity")).isEmpty();
    }

    @Test
    void certificates_of_the_server_and_the_topology_are_shown() {
        assertThat(each("Get-CsCertificate", "Use")).contains("ClientIssuer", "Default");
        assertThat(each("Get-CsCertificate -Type ClientIssuer", "Thumbprint"))
                .singleElement()
                .asString()
                .matches("[0-9A-F]+");
        doors.line("Test-CsCertificateConfiguration | Out-Null").succeeded();
        assertThat(each("Get-CsPool", "Identity")).contains("pool02.example.com");
        assertThat(each("Get-CsPool -Filter \"*.example.com\"", "Identity"))
                .containsExactly("pool02.example.com");
        assertThat(each("Get-CsSite", "Identity")).contains("site:Redmond");
        assertThat(each("Get-CsService -Registrar", "Role")).containsOnly("Registrar");
        doors.script("New-CsSipDomain -Identity lab.example.com | Out-Null").succeeded();
        assertThat(each("Get-CsSipDomain", "Identity")).contains("example.com", "lab.example.com");
        doors.line("Remove-CsSipDomain lab.example.com").succeeded();
        assertThat(each("Get-CsSipDomain", "Identity")).containsExactly("example.com");
        assertThat(doors.line("Get-CsServerVersion").succeeded().out()).isNotBlank();
    }

    @Test
    void the_audit_tells_who_did_what_and_its_chain_is_intact() {
        doors.line("Lock-CsClientPin ben@example.com").succeeded();
        doors.line("Unlock-CsClientPin ben@example.com").succeeded();

        assertThat(
                        each(
                                "Get-CsAuditEvent -Target sip:ben@example.com | Where-Object {$_.Operation -match \"lock-CsClientPin\" -and $_.DryRun -eq $False}",
                                "Operation"))
                .contains("Lock-CsClientPin", "Unlock-CsClientPin");
        assertThat(each("Get-CsAuditEvent -Operation Lock-CsClientPin -ResultSize 1", "Outcome"))
                .containsExactly("Done");
        assertThat(doors.json("Test-CsAuditChain").path("Intact").asBoolean()).isTrue();
    }

    @Test
    void what_happened_in_the_pool_is_listed_and_followed() {
        doors.line("Set-CsCertificateBlock ben@example.com").succeeded();
        doors.line("Remove-CsCertificateBlock ben@example.com").succeeded();

        // an event is told of up to two seconds after the act
        JsonNode all =
                doors.json(
                        "Get-CsPoolEvent -Kind Blocked, Unblocked -After 0 -Follow -ResultSize 2");
        assertThat(all.findValuesAsText("Kind")).containsExactly("Blocked", "Unblocked");
        assertThat(all.findValuesAsText("Identity")).containsOnly("sip:ben@example.com");

        String blocked = all.get(0).path("Position").asText();
        JsonNode next =
                doors.json(
                        "Get-CsPoolEvent -Kind Blocked, Unblocked -Follow -ResultSize 1 -After "
                                + blocked);
        assertThat(next.path("Position")).isEqualTo(all.get(1).path("Position"));
        assertThat(each("Get-CsPoolEvent -Kind Blocked, Unblocked", "Kind"))
                .containsExactly("Blocked", "Unblocked");
        assertThat(each("Get-CsPoolEvent -StartTime (Get-Date).AddDays(1)", "Kind")).isEmpty();
    }
}
