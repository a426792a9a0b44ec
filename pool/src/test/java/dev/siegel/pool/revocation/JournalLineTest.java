package dev.siegel.pool.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEvent.Kind;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalLineTest {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00.123456Z");

    @Test
    void a_line_holds_the_whole_event() {
        PoolEvent event = Events.random();

        assertThat(JournalLine.read(JournalLine.write(event))).contains(event);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_event_of_all_devices_without_certificates_has_dashes(Kind kind) {
        var id = UUID.fromString("11111111-2222-3333-4444-555555555555");
        var user = new UserId(UUID.fromString("66666666-7777-8888-9999-000000000000"));
        var event = new PoolEvent(id, TIME, kind, user, null, List.of(), TIME, true);

        String line = JournalLine.write(event);

        assertThat(line)
                .matches(
                        "1 "
                                + id
                                + " 2026-03-01T10:00:00.123456Z "
                                + kind
                                + " "
                                + user
                                + " - 2026-03-01T10:00:00.123456Z keep - [0-9a-f]{8}");
        assertThat(JournalLine.read(line)).contains(event);
    }

    @Test
    void a_line_truncated_at_any_length_is_none() {
        String line = JournalLine.write(Events.random());

        assertThat(IntStream.range(0, line.length()).mapToObj(end -> line.substring(0, end)))
                .allMatch(cut -> JournalLine.read(cut).isEmpty());
    }

    @Test
    void a_line_changed_in_any_character_is_none() {
        String line = JournalLine.write(Events.random());
        var changed =
                IntStream.range(0, line.length())
                        .mapToObj(place ->
                                line.substring(0, place)
                                        + (char) (line.charAt(place) ^ 1)
                                        + line.substring(place + 1));

        assertThat(changed).allMatch(one -> JournalLine.read(one).isEmpty());
    }
}
