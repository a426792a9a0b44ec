package dev.siegel.protocols.tlsdsk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GssapiDataTest {
    @Test
    void what_is_encoded_decodes_again() {
        var flight = Vectors.counting(0, 200);

        assertThat(GssapiData.decode(GssapiData.encode(flight))).contains(flight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "F", "Fg\r\nMB", "FgMB====", "no base64!"})
    void what_is_no_base64_is_nothing(String text) {
        assertThat(GssapiData.decode(text)).isEmpty();
    }

    @Test
    void a_text_over_the_limit_is_not_decoded() {
        assertThat(GssapiData.decode("A".repeat(GssapiData.LONGEST))).isPresent();
        assertThat(GssapiData.decode("A".repeat(GssapiData.LONGEST + 4))).isEmpty();
    }
}
