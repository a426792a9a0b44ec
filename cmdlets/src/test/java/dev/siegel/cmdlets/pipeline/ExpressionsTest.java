package dev.siegel.cmdlets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 2 PM on October 1, 2013 in Berlin. */
class ExpressionsTest {
    @TempDir Path folder;

    private Outcome run(String text) {
        return new TestingCs(folder).run("-c", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    1 + 2 - 5 ~ -2
                    1.5 + 1 ~ 2.5
                    1.5 + 1.5 ~ 3
                    1 + "2" ~ 3
                    "1" + 2 ~ 12
                    -3 + 1 ~ -2
                    "a" -eq "A" ~ True
                    "a" -ceq "A" ~ False
                    "a" -ieq "A" ~ True
                    10 -gt "9" ~ True
                    "10" -gt 9 ~ False
                    10 -eq 10.0 ~ True
                    5 -eq "five" ~ False
                    5 -ne "five" ~ True
                    $true -eq 1 ~ True
                    $true -eq "no matter what" ~ True
                    $null -eq "" ~ False
                    $null -eq $null ~ True
                    "" -ne $null ~ True
                    $null -lt 5 ~ False
                    $null -ge 5 ~ False
                    "abc" -like "A*" ~ True
                    "abc" -clike "A*" ~ False
                    "abc" -like "?b[a-c]" ~ True
                    "abc" -notlike "*d*" ~ True
                    "a*c" -like 'a`*c' ~ True
                    "abc" -match "^a.c$" ~ True
                    "abc" -cmatch "^A" ~ False
                    "abc" -notmatch "d" ~ True
                    "Revoke-CsClientCertificate" -match "Revoke-CsClientCertificate\\b" ~ True
                    1,2,3 -contains 2 ~ True
                    "a","B" -contains "b" ~ True
                    "a","B" -ccontains "b" ~ False
                    1,2 -notcontains 3 ~ True
                    2 -in 1,2 ~ True
                    2 -notin 1,2 ~ False
                    (1,2,3 -gt 1).Count ~ 2
                    $true -and $false -or $true ~ True
                    -not $true ~ False
                    !0 ~ True
                    -not "" ~ True
                    @().Count ~ 0
                    @(1).Count ~ 1
                    "abc".Length ~ 3
                    (1,2,3)[1] ~ 2
                    (1,2,3)[-1] ~ 3
                    (1,2)[5] -eq $null ~ True
                    @{Add="x"}.Add ~ x
                    @{Add="x"}["add"] ~ x
                    "a$(1 + 1)b" ~ a2b
                    "$(1,2)" ~ 1 2
                    "it is $True" ~ it is True
                    'it is $True' ~ it is $True
                    """)
    void values_are_compared_and_added_in_the_form_of_the_left_one(String text, String printed) {
        assertThat(run(text)).isEqualTo(new Outcome(0, printed + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    Get-Date ~ 10/1/2013 2:00:00 PM
                    (Get-Date).AddDays(-30) ~ 9/1/2013 2:00:00 PM
                    (Get-Date).AddDays(30) ~ 10/31/2013 2:00:00 PM
                    (Get-Date).AddHours(1.5) ~ 10/1/2013 3:30:00 PM
                    (Get-Date).AddMinutes(-1) ~ 10/1/2013 1:59:00 PM
                    (Get-Date).AddMonths(1) ~ 11/1/2013 2:00:00 PM
                    (Get-Date).AddYears(-1) ~ 10/1/2012 2:00:00 PM
                    (Get-Date).ToString() ~ 10/1/2013 2:00:00 PM
                    (Get-Date).ToString("yyyy-MM-dd HH:mm") ~ 2013-10-01 14:00
                    Get-Date -Format yyyyMMdd ~ 20131001
                    "$(Get-Date)" ~ 10/01/2013 14:00:00
                    (Get-Date).Year ~ 2013
                    (Get-Date).DayOfWeek ~ Tuesday
                    (Get-Date).Date ~ 10/1/2013 12:00:00 AM
                    Get-Date "2018-09-05T00:00:00Z" ~ 9/5/2018 2:00:00 AM
                    (Get-Date) -lt "10/2/2013" ~ True
                    (Get-Date) -gt "10/1/2013 1:59 PM" ~ True
                    (Get-Date) -gt "10/1/2013 14:01" ~ False
                    (Get-Date) -eq "2013-10-01T12:00:00Z" ~ True
                    (Get-Date) -lt "2013-10-01T14:00:01+02:00" ~ True
                    (Get-Date) - (Get-Date).AddDays(-2) ~ 2.00:00:00
                    (Get-Date) + (New-TimeSpan -Hours 2) ~ 10/1/2013 4:00:00 PM
                    (Get-Date) - "1.00:00:00" ~ 9/30/2013 2:00:00 PM
                    New-TimeSpan -Days 1 -Minutes 5 ~ 1.00:05:00
                    (New-TimeSpan -Hours 36).TotalDays ~ 1.5
                    (New-TimeSpan -Hours 36) -gt "1.00:00" ~ True
                    (New-TimeSpan "9/1/2013" "9/3/2013").Days ~ 2
                    """)
    void dates_are_those_of_this_machine(String text, String printed) {
        assertThat(run(text)).isEqualTo(new Outcome(0, printed + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    $x ~ The variable '$x' has no value at line 1, column 1.
                    $_ ~ '$_' is there in script blocks only at line 1, column 1.
                    5 -lt "five" ~ Cannot compare '5' with 'five', which is not of the same kind, at line 1, column 3.
                    (Get-Date) -lt "soon" ~ Cannot compare '10/01/2013 14:00:00' with 'soon', which is not of the same kind, at line 1, column 12.
                    1 - "a" ~ '-' does not work on these values at line 1, column 3.
                    "abc".Split(",") ~ Not understood: the method '.Split()' of this value at line 1, column 6.
                    (Get-Date).AddWeeks(1) ~ Not understood: the method '.AddWeeks()' of this value at line 1, column 11.
                    (Get-Date).AddDays("x") ~ '.AddDays()' takes a number at line 1, column 11.
                    (Get-Date).AddYears(99999999999) ~ The date is out of range at line 1, column 11.
                    (Get-Date).Weather ~ There is no property 'Weather' of a date, at line 1, column 11.
                    $null.RemoveAt(0) ~ There is no value to call '.RemoveAt()' on at line 1, column 6.
                    (1,2).RemoveAt(2) ~ There is no element 2 in a list of 2 at line 1, column 6.
                    "a" -match "(" ~ The regular expression is not understood: Unclosed group at line 1, column 5.
                    $true = 1 ~ The variable '$true' cannot be set at line 1, column 1.
                    $ConfirmPreference = "None" ~ The variable '$ConfirmPreference' cannot be set at line 1, column 1.
                    9223372036854775807 + 1 ~ The result is out of range at line 1, column 21.
                    """)
    void what_cannot_be_computed_is_named_with_its_place(String text, String message) {
        Outcome outcome = run(text);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("cs : " + message + "\n");
    }

    @Test
    void a_variable_keeps_what_it_was_given() {
        assertThat(run("$x = 1; $X += 2; $x; $y = $x, 5; $y.Count; $x = $null; $x").out())
                .isEqualTo("3\n2\n");
    }

    @Test
    void a_list_is_changed_where_it_is() {
        assertThat(
                        run("""
                        $list = @("a", "b", "c")
                        $same = $list
                        $same.RemoveAt(0)
                        $list.Remove("C")
                        $list.Add("d")
                        "$list"
                        """)
                                .out())
                .isEqualTo("b d\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*\\1b", "(a|a)*\\1b", "(.*a){20}b"})
    @Timeout(30)
    void a_regular_expression_that_explodes_is_stopped(String pattern) {
        Outcome outcome = run("\"" + "a".repeat(60) + "!\" -match '" + pattern + "'");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("The regular expression is stopped");
    }

    @Test
    void a_pattern_of_asterisks_does_not_explode() {
        assertThat(run("\"" + "a".repeat(2000) + "\" -like \"" + "*a".repeat(500) + "*b\"").out())
                .isEqualTo("False\n");
    }

    @Test
    void a_line_of_ten_megabytes_is_refused() {
        Outcome outcome = run("Get-CsUser " + "x".repeat(10_000_000));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("TextTooLong").hasSizeLessThan(1000);
    }
}
