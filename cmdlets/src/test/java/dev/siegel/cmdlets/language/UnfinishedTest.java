package dev.siegel.cmdlets.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-CsUser | Where-Object {",
                "Get-CsUser | Where-Object {$_.Enabled -eq $True",
                "Get-CsUser | Where-Object {$_.DisplayName -eq \"Anna",
                "Get-CsUser 'Anna",
                "Get-CsUser |",
                "Get-CsUser | ",
                "Get-CsUser `",
                "$x = @{Add=1",
                "$x = (Get-Date",
                "$x =",
                "Select-Object Identity,",
                "<# a comment",
            })
    void a_statement_without_its_end_takes_another_line(String text) {
        assertThat(Unfinished.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Get-CsUser",
                "Get-CsUser | Where-Object {\n$_.Enabled -eq $True\n}",
                "Get-CsUser `\n-ResultSize 2",
                "Get-CsUser \"``\"",
                "$x = 1",
                "# Get-CsUser |",
            })
    void a_whole_statement_is_finished(String text) {
        assertThat(Unfinished.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-CsUser | | Select-Object Identity",
                "Get-CsUser > users.txt",
                "Get-CsUser }",
                "if ($x) {",
            })
    void no_further_line_would_mend_a_mistake(String text) {
        assertThat(Unfinished.is(text)).isFalse();
    }
}
