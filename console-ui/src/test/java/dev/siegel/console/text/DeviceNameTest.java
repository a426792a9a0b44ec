package dev.siegel.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UCCAPI/4.0.7577.314 OC/4.0.7577.314 (Microsoft Lync 2010)|Microsoft Lync 2010",
                "UCCAPI/16.0.7870 OC/16.0.7870 (Skype for Business)|Skype for Business",
                "Purple/2.14.12 Sipe/1.25.0 (linux-amd64; RTC/5.0)|Pidgin (linux-amd64; RTC/5.0)",
                "Sipe/1.25|Pidgin",
                "CPE/4.0 OCPhone/4.0|CPE 4.0",
                "SomePhone|SomePhone",
                "<script>alert(1)</script>|<script>alert(1)</script>",
            })
    void a_device_is_named_after_what_it_says(String userAgent, String name) {
        assertThat(DeviceName.of(userAgent)).contains(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void a_device_that_says_nothing_has_no_name(String userAgent) {
        assertThat(DeviceName.of(userAgent)).isEmpty();
    }

    @Test
    void an_overlong_name_is_cut_between_characters() {
        String name = DeviceName.of("😀".repeat(10_000)).orElseThrow();

        assertThat(name.codePointCount(0, name.length())).isEqualTo(60);
        assertThat(name).startsWith("😀😀").endsWith("😀…");
    }
}
