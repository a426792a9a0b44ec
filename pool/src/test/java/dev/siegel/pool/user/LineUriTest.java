package dev.siegel.pool.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineUriTest {
    @ParameterizedTest
    @CsvSource({
        "tel:+14255550100, tel:+14255550100",
        "+1 (425) 555-0100, tel:+14255550100",
        "TEL:+1.425.555.0100;EXT=12-34, tel:+14255550100;ext=1234",
        "tel:51297, tel:51297",
        "51297, tel:51297"
    })
    void every_spelling_of_a_number_becomes_one(String spelled, String stored) {
        assertThat(LineUri.of(spelled)).hasToString(stored);
        assertThat(LineUri.ofStored(spelled)).contains(LineUri.of(stored));
    }

    @Test
    void a_user_is_found_by_number_and_by_extension() {
        assertThat(LineUri.of("tel:+14255550100;ext=1234").numbers())
                .containsExactly("1234", "14255550100");
        assertThat(LineUri.of("tel:1234").numbers()).containsExactly("1234");
    }

    @Test
    void with_and_without_an_extension_it_is_another_number() {
        assertThat(LineUri.of("tel:+14255550100;ext=1234"))
                .isNotEqualTo(LineUri.of("tel:+14255550100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tel:",
                "tel:+",
                "tel:---",
                "sip:anna@example.com",
                "tel:+1425555;ext=",
                "tel:+1425555;ext=x",
                "tel:+1425555;phone-context=example.com",
                "tel:+123456789012345678901",
                "tel:+1425\n555",
                "tel:١٢٣٤"
            })
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> LineUri.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LineUri.ofStored(text)).isEmpty();
    }

    @Test
    void an_overlong_text_is_refused() {
        String text = "tel:" + "1".repeat(10_000_000);

        assertThatThrownBy(() -> LineUri.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
