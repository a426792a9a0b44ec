package dev.siegel.cmdlets.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    Get-CsUser ~ Get-CsUser
                    Get-CsUser|Lock-CsClientPin ~ Get-CsUser | Lock-CsClientPin
                    Get-CsUser -Id "Ken Myer" 'it''s' ~ Get-CsUser -Id 'Ken Myer' 'it's'
                    Get-CsUser "a ""b"" `$c `"d" ~ Get-CsUser 'a "b" $c "d'
                    Set-CsUser site:Redmond a, b,c 10 ~ Set-CsUser site:Redmond <a, b, c> 10
                    X -Confirm:$False -Force ~ X -Confirm: $False -Force
                    X \u201cKen Myer\u201d \u2018$y\u2019 {\u201c}\u201d} ~ X 'Ken Myer' '$y' {'}'}
                    X \u2013Identity y ~ X -Identity y
                    X $x.List $(Get-CsUser) @(1;2) ~ X $x.List $(Get-CsUser) @('1' ; '2')
                    X (Get-Date).AddDays(-30) ~ X (Get-Date).AddDays(minus '30')
                    X -L @{Add="a","b"; Remove=$x} ~ X -L @{'Add'=<'a', 'b'>; 'Remove'=$x}
                    X @{} ~ X @{}
                    X -5 .5 ~ X -5 .5
                    X *Pin* a`,b ~ X *Pin* a,b
                    ? {$_.A -eq 1} ~ ? {[$_.A eq '1']}
                    % { $_.A; Get-CsUser $_.B } ~ % {$_.A ; Get-CsUser $_.B}
                    X # the rest ~ X
                    X <# in between #> -A ~ X -A
                    X a#b ~ X a#b
                    """)
    void commands_are_read(String text, String outline) {
        assertThat(Outline.of(text)).isEqualTo(outline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    1 + 2 - 3 ~ [['1' + '2'] - '3']
                    $a -and $b -or $c ~ [[$a and $b] or $c]
                    $a -eq 1 -and $b -ceq 'x' ~ [[$a eq '1'] and [$b ceq 'x']]
                    $a -in 1,2 ~ [$a in <'1', '2'>]
                    -not $a -eq 1 ~ [not $a eq '1']
                    !($a -iLike "*x") ~ not ([$a like '*x'])
                    (1) ~ ('1')
                    "sip:$name@$($x.Domain)" ~ "'sip:'+$name+'@'+$($x.Domain)"
                    "${a}b costs 5$" ~ "$a+'b costs 5$'"
                    $x[0].Name ~ $x['0'].Name
                    $x.A.RemoveAt(0) ~ $x.A.RemoveAt('0')
                    -1.5 ~ minus '1.5'
                    (Get-Date) - $x.Time ~ [(Get-Date) - $x.Time]
                    """)
    void expressions_are_read_in_the_order_of_their_operators(String text, String outline) {
        assertThat(Outline.of(text)).isEqualTo(outline);
    }

    @Test
    void statements_end_at_lines_and_semicolons_and_go_on_after_a_backtick_or_a_bar() {
        assertThat(
                        Outline.of(
                                """
                                $x = Get-CsPinPolicy -Identity `
                                    "site:Redmond"; $x.A += 1

                                Get-CsUser | # all
                                    Where-Object {
                                        $_.A -eq 1 -and
                                        $_.B -eq 2
                                    } |

                                    Sort-Object A,
                                        B\r
                                $cred=get-credential
                                """))
                .isEqualTo(
                        "$x SET Get-CsPinPolicy -Identity 'site:Redmond' ; $x.A ADD '1' ; "
                                + "Get-CsUser | Where-Object {[[$_.A eq '1'] and [$_.B eq '2']]} | Sort-Object <A, B> ; "
                                + "$cred SET get-credential");
    }

    @Test
    void a_text_of_nothing_has_no_statements() {
        assertThat(Parser.parse("")).isEmpty();
        assertThat(Parser.parse(" \n;;# nothing\n<# to\n do #>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    if ($x) { Get-CsUser } ~ Not understood: the statement 'if' at line 1, column 1.
                    Get-CsUser; foreach ($u in $x) {} ~ Not understood: the statement 'foreach' at line 1, column 13.
                    function f {} ~ Not understood: the statement 'function' at line 1, column 1.
                    X > users.txt ~ Not understood: a redirection ('>') at line 1, column 3.
                    X 2>nul ~ Not understood: a redirection ('2>') at line 1, column 3.
                    $x > y ~ Not understood: a redirection or comparison ('>'; -gt and -lt compare) at line 1, column 4.
                    & notepad ~ Not understood: a call ('&') at line 1, column 1.
                    . script.ps1 ~ Not understood: a call ('.') at line 1, column 1.
                    X && Y ~ Not understood: a call ('&') at line 1, column 3.
                    X || Y ~ Not understood: the operator '||' at line 1, column 3.
                    [datetime]::Now ~ Not understood: a .NET type ([datetime]) at line 1, column 1.
                    $x::Y ~ Not understood: a static member ('::') at line 1, column 3.
                    $x -replace 'a','b' ~ Not understood: the operator '-replace' at line 1, column 4.
                    1 * 2 ~ Not understood: the operator '*' at line 1, column 3.
                    1..5 ~ Not understood: the operator '..' at line 1, column 2.
                    $x++ ~ Not understood: the operator '++' at line 1, column 3.
                    $env:PATH ~ Not understood: a variable of a scope or drive ('$env:') at line 1, column 1.
                    X @args ~ Not understood: splatting ('@') at line 1, column 3.
                    $x = @" ~ Not understood: a here-string ('@') at line 1, column 6.
                    $x *= 2 ~ Not understood: the assignment '*=' at line 1, column 4.
                    10kb ~ Not understood: a number with a suffix, or a word that is no at line 1, column 1.
                    (Get-CsUser ~ The closing ')' is missing; what it closes begins at line 1, column 1.
                    X {$_ ~ The closing '}' is missing; what it closes begins at line 1, column 3.
                    @{a ~ A hash table holds 'Name = value'; the '=' is missing at line 1, column 4.
                    @{a=1 ~ The closing '}' is missing; what it closes begins at line 1, column 1.
                    X 'abc ~ The string is missing its terminator; it begins at line 1, column 3.
                    X "abc ~ The string is missing its terminator; it begins at line 1, column 3.
                    X | ~ Nothing follows the bar: an empty element of a pipeline at line 1, column 4.
                    X | | Y ~ Nothing follows the bar: an empty element of a pipeline at line 1, column 5.
                    X | 5 ~ Expressions are only allowed as the first element of a pipeline; there is one at line 1, column 5.
                    X a, ~ A value is missing after ',' at line 1, column 5.
                    X ,a ~ Unexpected ',' at line 1, column 3.
                    X ) ~ Unexpected ')' at line 1, column 3.
                    $x -eq ~ A value is missing at line 1, column 7.
                    $x -eq y ~ A word without quotes where a value is expected, 'y', at line 1, column 8.
                    "a" = 1 ~ Only a variable or a property of one can be set at line 1, column 1.
                    $x.A == 1 ~ Unexpected '=' at line 1, column 7.
                    X - CrossDomain $Null ~ There is no parameter name after the '-', a name follows it without a blank, at line 1, column 3.
                    <# open ~ The comment is never closed at line 1, column 1.
                    99999999999999999999 + 1 ~ A number too large at line 1, column 1.
                    """)
    void what_is_not_understood_is_named_with_its_place(String text, String message) {
        assertThatThrownBy(() -> Parser.parse(text))
                .isInstanceOfSatisfying(
                        CmdletFailure.class,
                        failure -> {
                            assertThat(failure.error().exitCode()).isEqualTo(ExitCode.USAGE);
                            assertThat(failure.error().category())
                                    .isEqualTo(ErrorCategory.PARSER_ERROR);
                        })
                .hasMessage(message);
    }

    @Test
    void the_place_in_a_block_counts_from_the_beginning_of_the_text() {
        assertThatThrownBy(() -> Outline.of("Get-CsUser |\n  ? {$_.A -eq [int]5}"))
                .hasMessage("Not understood: a .NET type ([int]) at line 2, column 15.");
    }

    @Test
    void the_text_of_a_block_is_kept_as_it_stands() {
        var command =
                (Pipeline.Command)
                        ((Statement.Run)
                                        Parser.parse("X -Filter { (A -eq \"}\") -or B }")
                                                .getFirst())
                                .pipeline()
                                .stages()
                                .getFirst();

        assertThat(command.arguments().getLast())
                .isInstanceOfSatisfying(
                        Pipeline.Given.class,
                        given ->
                                assertThat(given.value().toString())
                                        .contains("{ (A -eq \"}\") -or B }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "$(", "@(", "X (", "!", "-not ", "X {(", "@{a=", "\"$("})
    void what_is_nested_a_thousand_deep_is_refused(String opening) {
        String text = opening.repeat(1000);

        assertThatThrownBy(() -> Outline.of(text)).isInstanceOf(CmdletFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" -and $true", " + 1", " -eq 1", ".A", "[0]"})
    void a_chain_of_thousands_of_operators_is_refused(String link) {
        assertThatThrownBy(() -> Outline.of("$x" + link.repeat(5000)))
                .hasMessageStartingWith("More than 200 operators in one expression");
    }

    @Test
    void a_text_of_ten_megabytes_is_refused() {
        assertThatThrownBy(() -> Parser.parse("Get-CsUser " + "x".repeat(10_000_000)))
                .hasMessageStartingWith("The text is 10000011 characters long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001b[2Jb", "\ufffd", "\u007f", "\uffff"})
    void bytes_that_are_no_text_are_refused(String part) {
        assertThatThrownBy(() -> Parser.parse("Get-CsUser\n" + part))
                .hasMessageStartingWith("Control characters or bytes that are no text at line 2");
    }

    @Test
    void a_text_cut_anywhere_is_understood_or_refused_but_never_breaks() {
        String text =
                "$x = @{Add=\"a $($y.B[0])\",'c'} ; Get-CsUser -A:$x | ? {$_.A -like '*b'} | % {(X).Y(1)}";
        for (int cut = 0; cut < text.length(); cut++) {
            String part = text.substring(0, cut);
            try {
                Outline.of(part);
            } catch (CmdletFailure failure) {
                assertThat(failure.error().errorId()).isNotEmpty();
            }
        }
    }
}
