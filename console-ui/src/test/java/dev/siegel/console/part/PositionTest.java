package dev.siegel.console.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.filter.FilterValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void a_position_survives_its_address() {
        var position =
                new Position(
                        false,
                        List.of(
                                new FilterValue.Time(Instant.parse("2026-01-02T03:04:05.000006Z")),
                                new FilterValue.Text("a~b %c"),
                                new FilterValue.Flag(true),
                                new FilterValue.Id(new UUID(1, 2))));

        assertThat(Position.parse(position.toString(), 4)).isEqualTo(position);
        assertThat(Position.parse(Position.LAST.toString(), 2)).isEqualTo(Position.LAST);
        assertThat(Position.parse("", 2)).isEqualTo(Position.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {".x1", ".i2026", ".unope~tx", ".t", ".ta~tb~tc", "~~~", ".t%"})
    void what_cannot_be_read_is_the_first_page(String text) {
        assertThat(Position.parse(text, 2)).isEqualTo(Position.FIRST);
    }
}
