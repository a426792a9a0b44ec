package dev.siegel.pool.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.siegel.pool.settings.PropertyType.Choice;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Items;
import dev.siegel.pool.settings.PropertyType.QuotableText;
import dev.siegel.pool.settings.PropertyType.Span;
import dev.siegel.pool.settings.PropertyType.Text;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTypeTest {
    @Test
    void values_have_one_canonical_form() {
        assertThat(new Flag().read(" TRUE ")).isEqualTo("True");
        assertThat(new WholeNumber(8, 8760).read("0024")).isEqualTo("24");
        assertThat(new Choice(List.of("Negotiate", "NTLM")).read("ntlm")).isEqualTo("NTLM");
        assertThat(new Text(10).read(" as is ")).isEqualTo(" as is ");
        assertThat(new Items(ItemKind.WEB_ORIGIN).read("HTTPS://A.example\nhttps://a.example"))
                .isEqualTo("https://a.example");
        assertThat(new Items(ItemKind.WEB_ORIGIN).read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00:30:00, 00:30:00",
        "1:02:03, 01:02:03",
        "1.00:00:00, 1.00:00:00",
        "0.00:00:01, 00:00:01"
    })
    void lengths_of_time_are_read_with_and_without_days(String text, String canonical) {
        assertThat(new Span().read(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "24:00:00", "00:60:00", "-00:30:00", "99999.00:00:00"})
    void no_length_of_time_is_refused(String text) {
        refused(new Span(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8761", "", "12h", "1.5", "9999999999999999999", "１２"})
    void a_number_out_of_bounds_or_none_is_refused(String text) {
        refused(new WholeNumber(8, 8760), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://a.example",
                "https://a.example/",
                "https://a.example:port",
                "https://user@a.example",
                "*"
            })
    void what_is_no_web_origin_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemKind.WEB_ORIGIN.read(text));
    }

    @Test
    void other_values_that_do_not_fit_are_refused() {
        refused(new Flag(), "yes");
        refused(new Choice(List.of("a", "b")), "");
        refused(new Text(3), "four");
        refused(new Text(30), "two\nlines");
        refused(new QuotableText(30), "a \"quote\"");
        refused(new QuotableText(30), "back\\slash");
        refused(new QuotableText(30), "größer");
        refused(new QuotableText(30), " ");
        refused(new Items(ItemKind.TRUSTED_CA_CERTIFICATE), "TrustedRootCA abc");
        refused(new Items(ItemKind.TRUSTED_CA_CERTIFICATE), "Elsewhere " + "AB".repeat(20));
        refused(new Items(ItemKind.TRUSTED_CA_CERTIFICATE), "AB".repeat(20));
        refused(new Items(ItemKind.WORD), manyWords());
    }

    private static String manyWords() {
        var words = new StringBuilder("w");
        for (int at = 0; at < 100; at++) {
            words.append("\nw").append(at);
        }
        return words.toString();
    }

    private static void refused(PropertyType type, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> type.read(text));
    }
}
