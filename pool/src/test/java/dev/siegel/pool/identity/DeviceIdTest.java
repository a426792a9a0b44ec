package dev.siegel.pool.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceIdTest {
    @Test
    void braces_and_case_do_not_matter_and_the_string_is_kept_as_sent() {
        DeviceId id = DeviceId.of("{375DA200-f2d3-5fd2-847f-1b14c5a9b20c}");

        assertThat(id).isEqualTo(DeviceId.of("375da200-f2d3-5fd2-847f-1b14c5a9b20c"));
        assertThat(id.asSent()).isEqualTo("{375DA200-f2d3-5fd2-847f-1b14c5a9b20c}");
        assertThat(id).hasToString("{375da200-f2d3-5fd2-847f-1b14c5a9b20c}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "375da200",
                "375da200-f2d3-5fd2-847f-1b14c5a9b20",
                "{375da200-f2d3-5fd2-847f-1b14c5a9b20g}",
                "1-1-1-1-1"
            })
    void what_is_no_uuid_is_refused(String text) {
        assertThatThrownBy(() -> DeviceId.of(text)).hasMessageContaining("not a device id");
    }
}
