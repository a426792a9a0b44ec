package dev.siegel.pool.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.filter.FilterValue.Flag;
import dev.siegel.pool.filter.FilterValue.Text;
import dev.siegel.pool.filter.FilterValue.Time;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final FilterSchema SCHEMA =
            FilterSchema.of(
                    FilterProperty.of("DisplayName", FilterType.TEXT),
                    FilterProperty.of("LineURI", FilterType.TEXT),
                    FilterProperty.of("Enabled", FilterType.BOOLEAN),
                    FilterProperty.of("ExpirationTime", FilterType.TIME),
                    FilterProperty.of("LastUsedTime", FilterType.TIME),
                    FilterProperty.of("Devices", FilterType.NUMBER),
                    FilterProperty.of("DeviceId", FilterType.UUID),
                    FilterProperty.choice("State", List.of("Active", "Expired", "Revoked")));

    private static final Map<String, FilterValue> KEN =
            Map.of(
                    "DisplayName", new Text("Ken O'Myer"),
                    "Enabled", new Flag(true),
                    "ExpirationTime", new Time(Instant.parse("2018-09-05T15:04:05Z")),
                    "Devices", new FilterValue.Decimal(BigDecimal.valueOf(3)),
                    "DeviceId",
                            new FilterValue.Id(
                                    UUID.fromString("375da200-f2d3-5fd2-847f-1b14c5a9b20c")),
                    "State", new Text("Active"));

    private static boolean takesKen(String filter) {
        return SCHEMA.parse(filter).matches(property -> KEN.get(property.name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DisplayName -eq \"ken o'myer\"",
                "{$_.DisplayName -eq 'Ken O''Myer'}",
                "{ displayname -LIKE 'ken*' }",
                "$PSItem.DisplayName -like '???*O''Myer'",
                "DisplayName -like '*O''M?er'",
                "DisplayName -notlike 'Ben*'",
                "DisplayName -match 'o''m'",
                "DisplayName -match '^Ken .*r$'",
                "DisplayName -match 'Anna|O.Myer$'",
                "DisplayName -notmatch '^Myer'",
                "DisplayName -ieq 'KEN O''MYER'",
                "DisplayName -gt 'Anna' -and DisplayName -lt 'Zoe'",
                "LineURI -eq $null",
                "$null -eq $_.LineURI",
                "-not LineURI",
                "!LineURI",
                "-not (LineURI -ne $Null)",
                "LineURI -ne 'tel:+1'",
                "LineURI -notlike 'tel:*'",
                "LineURI -lt 'tel:+1'",
                "Enabled",
                "Enabled -eq $true",
                "Enabled -eq True",
                "Enabled -ne $False",
                "ExpirationTime -lt '9/5/2018 3:04:06 PM'",
                "ExpirationTime -ge '9/5/2018 15:04:05'",
                "ExpirationTime -eq '2018-09-05T15:04:05Z'",
                "ExpirationTime -gt 2018-09-05",
                "ExpirationTime -gt \u201c9/5/2018\u201d",
                "ExpirationTime -lt '2018-09-05T17:04:06+02:00'",
                "'9/5/2018' \u2013lt $_.ExpirationTime",
                "LastUsedTime -lt '2026-01-01'",
                "Devices -gt 2.5",
                "Devices -gt -5",
                "4 -gt $_.Devices",
                "DeviceId -eq '{375DA200-F2D3-5FD2-847F-1B14C5A9B20C}'",
                "DeviceId -ne '00000000-F2D3-5FD2-847F-1B14C5A9B20C'",
                "State -eq active",
                "State -ne 'revoked'",
                "State -like 'A*'",
                "State -notmatch '^exp'",
                "Enabled -and Devices -eq 3 -and (State -eq expired -or State -eq active)",
            })
    void an_entry_the_filter_describes_passes(String filter) {
        assertThat(takesKen(filter)).isTrue();
        assertThat(takesKen("-not (" + inner(filter) + ")")).isFalse();
        assertThat(takesKen("!(!(" + inner(filter) + "))")).isTrue();
    }

    private static String inner(String filter) {
        return filter.startsWith("{") ? filter.substring(1, filter.length() - 1) : filter;
    }

    @Test
    void and_and_or_bind_equally_and_from_the_left() {
        assertThat(takesKen("Enabled -or Enabled -and State -eq expired")).isFalse();
        assertThat(takesKen("Enabled -or (Enabled -and State -eq expired)")).isTrue();
    }

    @Test
    void a_property_without_a_value_is_greater_than_nothing() {
        assertThat(takesKen("LastUsedTime -gt '1970-01-01'")).isFalse();
        assertThat(takesKen("LineURI -like '*'")).isFalse();
    }

    @Test
    void no_negation_is_left() {
        assertThat(SCHEMA.parse("-not (Enabled -and -not (DisplayName -like 'K*'))"))
                .isEqualTo(SCHEMA.parse("Enabled -ne $true -or DisplayName -like 'K*'"));
    }

    @Test
    void a_chain_is_flat_however_long() {
        var chain = "Enabled" + " -and Enabled".repeat(199);

        assertThat(SCHEMA.parse(chain))
                .isInstanceOfSatisfying(
                        Filter.And.class, and -> assertThat(and.all()).hasSize(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Colour -eq 1 ~ there is no property 'Colour'; there are DisplayName, LineURI",
                "{$_.Colour} ~ there is no property 'Colour'",
                "DisplayName -clike 'a' ~ there is no operator -clike here; there are -eq",
                "DisplayName -contains 'a' ~ there is no operator -contains",
                "DisplayName -eq ~ the filter ends where a value is expected (at character 16)",
                "DisplayName -eq -and ~ where a value is expected",
                "DisplayName 'a' ~ where -and, -or or the end is expected",
                "-and Enabled ~ where a property is expected",
                "(Enabled ~ the filter ends where ) is expected",
                "Enabled) ~ where -and, -or or the end is expected",
                "Enabled -and ~ the filter ends where a property is expected",
                "{} ~ the filter ends where a property is expected",
                "{{Enabled}} ~ '{' is not expected",
                "DisplayName -eq 'a ~ the quote is not closed",
                "DisplayName -eq \"$name\" ~ no variable is known here",
                "DisplayName -eq $name ~ there is no variable $name",
                "$_ -eq 1 ~ $_ needs a property",
                "$_.DisplayName.Length -gt 3 ~ no member of it",
                "$_.DisplayName.ToLower() -eq 'a' ~ no member of it",
                "Enabled; Enabled ~ ';' is not expected",
                "Enabled | Enabled ~ '|' is not expected",
                "DisplayName -eq $_.LineURI ~ not with a property",
                "'a' -eq 'b' ~ where a property is expected",
                "'a' -like $_.LineURI ~ the property stands before -like",
                "-not Enabled -eq $true ~ -not binds more tightly than the comparison",
                "Enabled -eq yes ~ Enabled is compared with $true or $false",
                "Enabled -lt $true ~ Enabled has no order",
                "Enabled -like 'a' ~ Enabled is no text",
                "Devices -eq many ~ Devices is compared with a number",
                "Devices -eq 1e400 ~ Devices is compared with a number",
                "ExpirationTime -lt soon ~ ExpirationTime is compared with a date",
                "ExpirationTime -lt '2/30/2018' ~ ExpirationTime is compared with a date",
                "ExpirationTime -lt '2018-13-01' ~ ExpirationTime is compared with a date",
                "ExpirationTime -lt $true ~ ExpirationTime is compared with a date",
                "ExpirationTime -lt $null ~ $null goes with -eq and -ne only",
                "DeviceId -eq '375' ~ DeviceId is compared with a UUID",
                "State -eq gone ~ State is compared with one of Active, Expired, Revoked",
                "State -gt active ~ State has no order",
                "DisplayName -like '[ab]*' ~ no [sets]",
                "DisplayName -match '(a+)+b' ~ -match takes regular expressions of text",
                "DisplayName -match 'a{3}' ~ -match takes regular expressions of text",
                "DisplayName -match '\\d' ~ -match takes regular expressions of text",
                "DisplayName -match 'a\\' ~ -match takes regular expressions of text",
                "DisplayName -match $null ~ a text is expected",
            })
    void what_is_no_filter_is_refused_and_named(String filter, String message) {
        assertThatThrownBy(() -> SCHEMA.parse(filter))
                .isInstanceOf(FilterRefused.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-not ", "!("})
    void a_filter_nested_a_thousand_deep_is_refused(String opening) {
        String filter = opening.repeat(1000) + "Enabled" + ")".repeat(1000);

        assertThatThrownBy(() -> SCHEMA.parse(filter))
                .isInstanceOf(FilterRefused.class)
                .hasMessageContaining("nested more than 100 deep");
    }

    @Test
    void a_filter_that_is_too_long_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> SCHEMA.parse(" ".repeat(8193)))
                .isInstanceOf(FilterRefused.class)
                .hasMessage("a filter is at most 8192 characters long");
    }

    @Test
    void a_filter_of_too_many_conditions_is_refused() {
        assertThatThrownBy(() -> SCHEMA.parse("Enabled" + " -or Enabled".repeat(200)))
                .isInstanceOf(FilterRefused.class)
                .hasMessageContaining("more than 200 conditions");
    }

    @Test
    void every_text_is_read_or_refused() {
        var pieces =
                List.of(
                        "$_", "$", ".", "-", "-eq", "'", "\"", "`", "(", ")", "{", "}", "Enabled",
                        "!", "\u0000", "\ud800", "5", " ", "-not", "-like", "[", "\\");
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(isReadOrRefused(text.toString())).isTrue();
        }
    }

    private static boolean isReadOrRefused(String text) {
        try {
            return SCHEMA.parse(text) != null;
        } catch (FilterRefused refused) {
            return !String.valueOf(refused.getMessage()).isEmpty();
        }
    }
}
