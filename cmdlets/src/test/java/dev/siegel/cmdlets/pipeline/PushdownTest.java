package dev.siegel.cmdlets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.language.Parser;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.language.Statement;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.session.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushdownTest {
    private static BoundCmdlet first(String text) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var session =
                new Session(
                        nowhere,
                        nowhere,
                        new Environment(
                                Map.of(),
                                Path.of("."),
                                Path.of("."),
                                Clock.fixed(
                                        Instant.parse("2013-10-01T12:00:00Z"),
                                        ZoneId.of("Europe/Berlin")),
                                Terminal.none()));
        session.variables().put("pool", new PropertyValue.Text("pool01"));
        Pipeline pipeline = ((Statement.Run) Parser.parse(text).getFirst()).pipeline();
        return new Evaluator(session).pipelines().plan(pipeline, Scope.OUTSIDE).lines().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    Get-CsUser | ? {$_.RegistrarPool -ne $Null} ~ RegistrarPool -ne $null
                    Get-CsUser | ? {$_.registrarpool -eq "$pool.example.com"} ~ RegistrarPool -eq 'pool01.example.com'
                    Get-CsUser | ? {$_.Enabled -eq $True -and $_.DisplayName -like "O'*"} ~ Enabled -eq $true -and DisplayName -like 'O''*'
                    Get-CsUser | ? {($_.SipAddress -eq 'a') -or ($_.SipAddress -eq 'b')} ~ (SipAddress -eq 'a' -or SipAddress -eq 'b')
                    Get-CsUser | ? {$_.Enabled -eq $True} | ? SipAddress -like "sip:a*" ~ Enabled -eq $true -and SipAddress -like 'sip:a*'
                    Get-CsUser | ? {$_.SipAddress -match 'x' -and $_.Enabled -eq $False} ~ Enabled -eq $false
                    Get-CsClientCertificate a@b.c | ? {$_.ExpirationTime -lt "9/5/2018"} ~ ExpirationTime -lt '2018-09-04T22:00:00Z'
                    Get-CsClientCertificate a@b.c | ? {$_.ExpirationTime -lt (Get-Date).AddDays(30)} ~ ExpirationTime -lt '2013-10-31T13:00:00Z'
                    """)
    void conditions_the_server_knows_are_told_to_it(String text, String filter) {
        assertThat(first(text).text("#filter")).contains(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-CsUser | ? {$_.DisplayName -match 'x'}",
                "Get-CsUser | ? {$_.DisplayName -ceq 'x'}",
                "Get-CsUser | ? {$_.DisplayName -like '*'}",
                "Get-CsUser | ? {-not ($_.DisplayName -eq 'x')}",
                "Get-CsUser | ? {$_.Weather -eq 'x'}",
                "Get-CsUser | ? {$_.DisplayName -eq $_.SipAddress}",
                "Get-CsUser | ? {$_.DisplayName -eq 'x' -or $_.Weather -eq 'y'}",
                "Get-CsUser | ? {'x' -eq $_.DisplayName}",
                "Get-CsUser | ? {$_.DisplayName -eq \"a`nb\"}",
                "Get-CsUser | ? {$_.DisplayName -eq (Get-CsUser x).DisplayName}",
                "Get-CsUser | ? Enabled",
                "Get-CsUser | % {$_} | ? {$_.Enabled -eq $True}",
                "Get-CsUser -Filter {Enabled -eq 1} | ? {$_.Enabled -eq $True}",
                "Get-CsClientCertificate a@b.c | ? {$_.ExpirationTime -lt 'soon'}",
                "Get-CsClientCertificate a@b.c | ? {$_.ExpirationTime -lt $Null}"
            })
    void what_the_server_might_understand_differently_stays_here(String text) {
        assertThat(first(text).has("#filter")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    Get-CsUser | select -First 5 ~ 5
                    Get-CsUser | select DisplayName -First 5 -Skip 2 ~ 7
                    Get-CsUser | ? {$_.RegistrarPool -ne $Null} | select -First 5 ~ 5
                    """)
    void how_many_are_wanted_is_told_to_the_server(String text, String most) {
        assertThat(first(text).text("#first")).contains(most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-CsUser | select -First 5 -Unique",
                "Get-CsUser | select -Last 5",
                "Get-CsUser | select -ExpandProperty SipAddress -First 5",
                "Get-CsUser | sort DisplayName | select -First 5",
                "Get-CsUser | ? {$_.DisplayName -match 'x'} | select -First 5",
                "Get-CsClientCertificate a@b.c | ? {$_.ExpirationTime -lt '9/5/2018'} | select -First 5"
            })
    void a_number_that_other_conditions_may_change_is_not_told(String text) {
        assertThat(first(text).has("#first")).isFalse();
    }

    @Test
    void what_changes_something_is_told_nothing() {
        assertThat(first("Disable-CsUser a@b.c -PassThru | select -First 1").has("#first"))
                .isFalse();
    }
}
