package dev.siegel.cmdlets.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {
    private static final String REVOKE = "Revoke-CsClientCertificate";
    private static final String ONE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    private static final String OTHER = "48513bdd-88b6-5188-bd2d-269bc1b0841b";

    private static BoundCmdlet bind(String cmdlet, String... arguments) {
        return Binder.bind(
                CmdletTable.find(cmdlet).orElseThrow(),
                ArgumentWords.of(List.of(arguments)),
                (_, _) -> Optional.empty());
    }

    private static void refused(String message, String cmdlet, String... arguments) {
        assertThatThrownBy(() -> bind(cmdlet, arguments))
                .isInstanceOfSatisfying(
                        CmdletFailure.class,
                        failure -> assertThat(failure.error().exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Identity", "-identity", "-IDENTITY", "-Id", "-ide", "\u2013Identity"})
    void a_parameter_may_be_shortened_and_written_in_any_case(String name) {
        BoundCmdlet bound = bind(REVOKE, name, "anna@example.com");

        assertThat(bound.required("Identity")).isEqualTo("anna@example.com");
    }

    @Test
    void a_cmdlet_is_found_in_any_case() {
        assertThat(bind("rEVOKE-csCLIENTcertificate", "a@b.c").cmdlet().name()).isEqualTo(REVOKE);
    }

    @Test
    void a_value_may_follow_a_colon() {
        assertThat(bind(REVOKE, "-Identity:sip:anna@example.com").required("Identity"))
                .isEqualTo("sip:anna@example.com");
    }

    @Test
    void a_value_may_follow_a_colon_and_a_blank() {
        assertThat(bind(REVOKE, "-Identity:", "anna@example.com").required("Identity"))
                .isEqualTo("anna@example.com");
    }

    @Test
    void what_has_no_name_is_bound_by_position() {
        BoundCmdlet bound = bind(REVOKE, "-Reason", "DeviceLost", "Ken Myer", "-PassThru");

        assertThat(bound.required("Identity")).isEqualTo("Ken Myer");
        assertThat(bound.text("Reason")).contains("DeviceLost");
        assertThat(bound.isOn("PassThru")).isTrue();
    }

    @Test
    void one_value_more_than_there_are_positions_is_refused() {
        refused(
                "A positional parameter cannot be found that accepts argument 'berta@example.com'.",
                REVOKE,
                "anna@example.com",
                "berta@example.com");
    }

    @Test
    void a_prefix_that_several_parameters_begin_with_is_ambiguous() {
        refused(
                "Parameter cannot be processed because the parameter name 'I' is ambiguous. Possible matches include: -Identity -InformationAction -InformationVariable.",
                REVOKE,
                "-I",
                "anna@example.com");
    }

    @Test
    void an_unknown_parameter_is_named() {
        refused(
                "A parameter cannot be found that matches parameter name 'Colour'.",
                REVOKE,
                "-Colour",
                "red");
    }

    @Test
    void output_parameters_do_not_make_a_documented_prefix_ambiguous() {
        assertThat(bind(REVOKE, "a@b.c", "-Co:$false").isOff("Confirm")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-wi,WhatIf", "-cf,Confirm", "-vb,Verbose", "-db,Debug", "-What,WhatIf"})
    void an_alias_or_prefix_turns_a_common_switch_on(String typed, String parameter) {
        assertThat(bind(REVOKE, "a@b.c", typed).isOn(parameter)).isTrue();
    }

    @Test
    void an_exact_alias_beats_a_prefix() {
        BoundCmdlet bound = bind(REVOKE, "a@b.c", "-ea", "SilentlyContinue", "-pv", "row");

        assertThat(bound.choice("ErrorAction")).contains("silentlycontinue");
        assertThat(bound.text("PipelineVariable")).contains("row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Confirm:$false", "-Confirm:false", "-Confirm:0", "-Conf:$FALSE"})
    void a_switch_is_turned_off_after_a_colon(String typed) {
        assertThat(bind(REVOKE, "a@b.c", typed).isOff("Confirm")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Confirm", "-Confirm:$true", "-Confirm:1", "-Confirm:TRUE"})
    void a_switch_is_turned_on(String typed) {
        assertThat(bind(REVOKE, "a@b.c", typed).isOn("Confirm")).isTrue();
    }

    @Test
    void a_switch_takes_no_value_without_a_colon() {
        refused(
                "A positional parameter cannot be found that accepts argument '$false'.",
                REVOKE,
                "a@b.c",
                "-Confirm",
                "$false");
    }

    @Test
    void a_switch_whose_value_a_shell_has_eaten_shows_the_quoted_form() {
        refused(
                "Nothing follows the colon of '-Confirm:'. A shell takes $false for a variable of its own: quote it, '-Confirm:$false'.",
                REVOKE,
                "a@b.c",
                "-Confirm:");
    }

    @Test
    void a_user_after_an_eaten_switch_value_is_not_taken_for_it() {
        assertThatThrownBy(() -> bind(REVOKE, "-WhatIf:", "a@b.c"))
                .hasMessageContaining("'-WhatIf:$false'");
    }

    @Test
    void an_array_is_taken_apart_at_commas_also_over_words() {
        assertThat(bind(REVOKE, "a@b.c", "-DeviceId", ONE + ",{" + OTHER + "}").all("DeviceId"))
                .containsExactly(ONE, OTHER);
        assertThat(bind(REVOKE, "a@b.c", "-DeviceId", ONE + ",", OTHER).all("DeviceId"))
                .containsExactly(ONE, OTHER);
    }

    @Test
    void a_device_id_is_read_with_braces_and_in_any_case() {
        assertThat(
                        bind(REVOKE, "a@b.c", "-DeviceId", "{375DA200-F2D3-5FD2-847F-1B14C5A9B20C}")
                                .all("DeviceId"))
                .containsExactly(ONE);
    }

    @Test
    void a_comma_in_a_value_that_is_no_array_stays() {
        assertThat(bind(REVOKE, "CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com").required("Identity"))
                .isEqualTo("CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com");
    }

    @Test
    void a_hyphen_and_a_digit_begin_a_value() {
        refused(
                "Cannot bind parameter 'ResultSize'. Cannot convert value \"-5\" to type \"Unlimited<UInt32>\": expected a whole number or Unlimited.",
                "Get-CsUser",
                "-ResultSize",
                "-5");
    }

    @Test
    void a_missing_value_is_named() {
        refused(
                "Missing an argument for parameter 'Reason'. Specify a parameter of type 'Unspecified | KeyCompromise | DeviceLost | UserLeft | Superseded' and try again.",
                REVOKE,
                "a@b.c",
                "-Reason");
        refused(
                "Missing an argument for parameter 'Identity'. Specify a parameter of type 'UserIdParameter' and try again.",
                REVOKE,
                "-Identity",
                "-PassThru");
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        refused(
                "Cannot bind parameter because parameter 'Identity' is specified more than once.",
                REVOKE,
                "-Identity",
                "a@b.c",
                "-Id",
                "d@e.f");
    }

    @Test
    void a_blank_after_the_hyphen_is_explained() {
        refused(
                "There is no parameter name after the '-' at position 2; a name follows it without a blank.",
                REVOKE,
                "a@b.c",
                "-",
                "PassThru");
    }

    @Test
    void missing_mandatory_parameters_are_all_named() {
        refused(
                "Cannot process command because of one or more missing mandatory parameters: UserPrincipalName SamAccountName.",
                "New-CsAccount");
    }

    @Test
    void a_missing_mandatory_parameter_is_asked_for_where_somebody_answers() {
        BoundCmdlet bound =
                Binder.bind(
                        CmdletTable.find(REVOKE).orElseThrow(),
                        List.of(),
                        (_, missing) -> Optional.of(missing.name() + "@example.com"));

        assertThat(bound.required("Identity")).isEqualTo("Identity@example.com");
    }

    @Test
    void parameters_of_different_sets_exclude_each_other() {
        refused(
                "Parameter set cannot be resolved using the specified named parameters: -Password, -PasswordFile exclude each other.",
                "Set-CsAccount",
                "a@b.c",
                "-Password",
                "correct horse",
                "-PasswordFile",
                "f");
    }

    @Test
    void wildcards_are_refused_where_one_user_is_meant() {
        refused(
                "Wildcards are not taken here: '* Smith'. Name one user; pipe the users of Get-CsUser for several.",
                "Get-CsClientCertificate",
                "* Smith");
        assertThat(bind("Get-CsUser", "* Smith").required("Identity")).isEqualTo("* Smith");
    }

    @ParameterizedTest
    @CsvSource({
        "Reason,Bored",
        "DeviceId,not-a-uuid",
        "DeviceId,{375da200-f2d3-5fd2-847f-1b14c5a9b20c",
        "TimeZone,Middle/Earth",
        "Output,pdf",
        "OutBuffer,many"
    })
    void a_value_of_the_wrong_type_is_refused(String parameter, String value) {
        assertThatThrownBy(() -> bind(REVOKE, "a@b.c", "-" + parameter, value))
                .isInstanceOf(CmdletFailure.class)
                .hasMessageStartingWith(
                        "Cannot bind parameter '%s'. Cannot convert value \"%s\"",
                        parameter, value);
    }

    @Test
    void an_empty_identity_is_refused() {
        refused(
                "Cannot bind argument to parameter 'Identity' because it is an empty string.",
                REVOKE,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-05T15:21:29Z,2018-09-05T15:21:29Z",
        "2018-09-05T15:21:29+02:00,2018-09-05T13:21:29Z"
    })
    void dates_in_iso_8601_are_read(String typed, String instant) {
        assertThat(
                        bind("Get-CsClientCertificate", "a@b.c", "-ExpiresBefore", typed)
                                .text("ExpiresBefore"))
                .contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/5/2018", "9/5/2018 3:21:29 PM", "9/5/2018 3:21 am", "2018-09-05"})
    void dates_as_administrators_type_them_are_read(String typed) {
        assertThat(
                        bind("Get-CsClientCertificate", "a@b.c", "-ExpiresBefore", typed)
                                .text("ExpiresBefore"))
                .hasValueSatisfying(instant -> assertThat(instant).startsWith("2018-09-0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "13/45/2018", "2018-02-30", "9/31/2018", "1e9", "9/5"})
    void a_bad_date_is_refused(String typed) {
        assertThatThrownBy(() -> bind("Get-CsClientCertificate", "a@b.c", "-ExpiresBefore", typed))
                .hasMessage(
                        "Cannot bind parameter 'ExpiresBefore'. Cannot convert value \"%s\" to type \"DateTime\": expected 9/5/2018, 9/5/2018 3:21:29 PM or 2018-09-05T15:21:29Z.",
                        typed);
    }

    @Test
    void what_is_bound_never_shows_a_value() {
        assertThat(bind("Set-CsAccount", "a@b.c", "-Password", "correct horse").toString())
                .doesNotContain("horse");
    }
}
