package dev.siegel.cmdlets.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final Completions completions = new Completions(FixedNames.SOME);

    private List<String> at(String text) {
        return completions.at(text, text.length()).texts();
    }

    @Test
    void a_line_begins_with_a_cmdlet() {
        assertThat(at("revoke-csc")).containsExactly("Revoke-CsClientCertificate");
        assertThat(at("Get-CsClient"))
                .containsExactly("Get-CsClientCertificate", "Get-CsClientPinInfo");
        assertThat(at("sel")).containsExactly("select", "Select-Object");
    }

    @Test
    void a_cmdlet_stands_after_a_bar_a_semicolon_a_bracket_and_the_sign_of_an_assignment() {
        assertThat(at("Get-CsUser | Where-O")).containsExactly("Where-Object");
        assertThat(at("Get-CsUser; Get-CsPo")).contains("Get-CsPool");
        assertThat(at("$x = Get-CsPo")).contains("Get-CsPool");
        assertThat(at("Get-CsUser | % {Get-CsPo")).contains("Get-CsPool");
        assertThat(at("(Get-Da")).containsExactly("Get-Date");
    }

    @Test
    void the_word_that_is_replaced_begins_where_it_was_begun() {
        assertThat(completions.at("Get-CsUser | Where-O", 20).start()).isEqualTo(13);
        assertThat(completions.at("Get-CsUser | Where-O", 5).start()).isZero();
    }

    @Test
    void parameters_are_found_by_their_beginning() {
        assertThat(at("Revoke-CsClientCertificate anna@example.com -Rea"))
                .containsExactly("-Reason");
        assertThat(at("Get-CsClientCertificate -Published"))
                .containsExactly("-PublishedAfter", "-PublishedBefore");
        assertThat(at("Get-CsClientCertificate -"))
                .contains("-Identity", "-WhatIf", "-ErrorAction", "-Output");
    }

    @Test
    void parameters_are_found_by_an_alias() {
        assertThat(at("Get-CsUser -ea")).containsExactly("-ea");
    }

    @Test
    void an_argument_of_a_parameter_is_one_of_its_values() {
        assertThat(at("Revoke-CsClientCertificate anna@example.com -Reason "))
                .contains("KeyCompromise", "UserLeft");
        assertThat(at("Revoke-CsClientCertificate anna@example.com -Rea use"))
                .containsExactly("UserLeft");
        assertThat(at("Get-CsUser -ea sil")).containsExactly("SilentlyContinue");
        assertThat(at("Revoke-CsClientCertificate anna@example.com -Reason:Key"))
                .containsExactly("KeyCompromise");
        assertThat(at("Set-CsWebServiceConfiguration -UsePinAuth $")).contains("$True", "$False");
    }

    @Test
    void an_ambiguous_beginning_of_a_parameter_has_no_values() {
        assertThat(at("Revoke-CsClientCertificate anna@example.com -I "))
                .doesNotContain("KeyCompromise");
    }

    @Test
    void users_are_found_by_address_and_by_name() {
        assertThat(at("Get-CsClientCertificate sip:an")).containsExactly("sip:anna@example.com");
        assertThat(at("Get-CsClientCertificate anna@")).containsExactly("anna@example.com");
        assertThat(at("Get-CsClientCertificate -Identity \"anna b"))
                .containsExactly("\"Anna Berg\"");
        assertThat(at("Get-CsClientCertificate Berg")).containsExactly("\"Anna Berg\"");
    }

    @Test
    void a_name_with_quotes_in_it_is_quoted_so_that_it_means_itself() {
        assertThat(at("Get-CsClientCertificate 'ber")).contains("'Berta \"B\" Tal'");
        assertThat(at("Get-CsClientCertificate ber")).contains("\"Berta `\"B`\" Tal\"");
    }

    @Test
    void devices_are_those_of_the_user_the_line_names() {
        assertThat(at("Revoke-CsClientCertificate sip:anna@example.com -DeviceId 3"))
                .containsExactly("375da200-f2d3-5fd2-847f-1b14c5a9b20c");
        assertThat(at("Revoke-CsClientCertificate -DeviceId ")).isEmpty();
    }

    @Test
    void properties_are_those_of_the_objects_that_come_in() {
        assertThat(at("Get-CsUser | Where-Object {$_.Reg")).containsExactly("$_.RegistrarPool");
        assertThat(at("Get-CsUser | Where-Object Reg")).containsExactly("RegistrarPool");
        assertThat(at("Get-CsClientPinInfo a@b.c | ? {$_.IsPinSet -and $_.Is"))
                .containsExactly("$_.IsLockedOut", "$_.IsPinSet");
        assertThat(
                        at(
                                "Get-CsClientCertificate a@b.c | Where-Object State -eq Active | Select-Object Dev"))
                .containsExactly("DeviceId");
        assertThat(at("Get-CsUser | Select-Object SipAddress, Disp"))
                .containsExactly("DisplayName");
    }

    @Test
    void what_was_selected_is_all_there_is() {
        assertThat(at("Get-CsUser | Select-Object SipAddress,City | Sort-Object "))
                .containsExactly("City", "SipAddress");
        assertThat(at("Get-CsUser | Group-Object City | Sort-Object C")).containsExactly("Count");
    }

    @Test
    void variables_and_their_properties_are_known() {
        assertThat(at("$se")).containsExactly("$settings");
        assertThat(at("Get-CsUser -ResultSize $w")).containsExactly("$when");
        assertThat(at("$settings.UseP")).containsExactly("$settings.UsePinAuth");
        assertThat(at("$settings | Select-Object UseC")).containsExactly("UseCertificateAuth");
    }

    @Test
    void an_expression_goes_on_with_an_operator() {
        assertThat(at("Get-CsUser | Where-Object {$_.City -notl")).containsExactly("-notlike");
    }

    @Test
    void the_names_of_cmdlets_complete_a_question_for_help() {
        assertThat(at("Get-Help revoke")).containsExactly("Revoke-CsClientCertificate");
    }

    @Test
    void in_comments_and_behind_what_is_not_known_there_is_nothing_to_suggest() {
        assertThat(at("Get-CsUser # Get-")).isEmpty();
        assertThat(at("Get-CsWeather -Id")).isEmpty();
        assertThat(at("Set-CsWebServiceConfiguration -TrustedCACerts @{Ad")).isEmpty();
        assertThat(at("\"Get-")).isEmpty();
    }

    @Test
    void no_text_is_too_odd_to_be_looked_at() {
        for (String text :
                List.of(")", "}}}", "|||", "`", "'", "$", "-", ",,", "@{", "= =", "a:b:", "((((")) {
            assertThat(at(text)).isNotNull();
        }
    }
}
