package dev.siegel.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant SUMMER = Instant.parse("2026-07-01T10:20:30Z");
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private final Times berlin = new Times(ENGLISH, ZoneId.of("Europe/Berlin"));

    @Test
    void a_moment_is_shown_in_the_administrator_s_zone() {
        assertThat(berlin.minute(SUMMER)).isEqualTo("2026-07-01 12:20");
        assertThat(berlin.day(SUMMER)).isEqualTo("2026-07-01");
        assertThat(berlin.minute(null)).isEqualTo("–");
    }

    @Test
    void the_zone_is_said_with_its_offset() {
        assertThat(berlin.exact(SUMMER)).startsWith("2026-07-01 12:20:30 ").contains("+02:00");
        assertThat(new Times(ENGLISH, ZoneOffset.UTC).zoneName(SUMMER)).isEqualTo("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "P12D, in 12 days",
        "PT30H, in 30 h",
        "PT5M, in 5 min",
        "PT-3H, 3 h ago",
        "PT-20S, 20 s ago",
    })
    void a_distance_is_said_in_one_unit(Duration far, String said) {
        assertThat(berlin.distance(SUMMER.plus(far), SUMMER)).isEqualTo(said);
    }
}
