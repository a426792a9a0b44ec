package dev.siegel.pool.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.siegel.pool.event.PoolEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationJournalFileTest {
    private final PoolEvent first = Events.random();
    private final PoolEvent second = Events.random();

    @TempDir private Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("journal").resolve("revocations");
    }

    @Test
    void what_was_appended_is_read_after_a_restart_in_order() {
        append(first);
        append(second);

        assertThat(read()).containsExactly(first, second);
    }

    @Test
    void an_appended_event_is_in_the_file_when_append_returns() throws IOException {
        try (var journal = RevocationJournalFile.open(path)) {
            assertThat(journal.isEmpty()).isTrue();

            journal.append(first);

            assertThat(Files.readString(path)).isEqualTo(JournalLine.write(first) + "\n");
            assertThat(journal.isEmpty()).isFalse();
        }
    }

    @Test
    void an_event_heard_of_again_is_not_written_twice() {
        append(first);
        try (var journal = RevocationJournalFile.open(path)) {
            journal.append(first);
            journal.append(second);
            journal.appendAll(List.of(first, second));
        }

        assertThat(read()).containsExactly(first, second);
    }

    @Test
    void a_last_line_torn_at_any_length_is_cut_off_and_the_next_one_fits() throws IOException {
        append(first);
        byte[] whole = Files.readAllBytes(path);
        byte[] torn = (JournalLine.write(second) + "\n").getBytes(StandardCharsets.UTF_8);

        for (int length : IntStream.range(0, torn.length).filter(one -> one % 7 == 0).toArray()) {
            byte[] left = Arrays.copyOf(whole, whole.length + length);
            System.arraycopy(torn, 0, left, whole.length, length);
            Files.write(path, left);

            append(second);

            assertThat(read()).containsExactly(first, second);
        }
    }

    @Test
    void a_last_line_of_zeros_is_cut_off() throws IOException {
        append(first);
        Files.write(path, concat(Files.readAllBytes(path), new byte[300], "\n"));

        append(second);

        assertThat(read()).containsExactly(first, second);
    }

    @Test
    void a_broken_line_in_the_middle_stops_the_start() throws IOException {
        append(first);
        append(second);
        byte[] changed = Files.readAllBytes(path);
        changed[10] ^= 1;
        Files.write(path, changed);

        assertThatExceptionOfType(JournalDamaged.class)
                .isThrownBy(() -> RevocationJournalFile.open(path))
                .withMessageContaining("line 1")
                .withMessageContaining("--restored");
        assertThat(Files.readAllBytes(path)).isEqualTo(changed);
    }

    @Test
    void an_endless_line_is_refused_without_being_held_in_memory() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.write(path, new byte[3 * 1024 * 1024]);

        assertThatExceptionOfType(JournalDamaged.class)
                .isThrownBy(() -> RevocationJournalFile.open(path));
    }

    @Test
    void a_second_opener_is_refused() {
        try (var journal = RevocationJournalFile.open(path)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> RevocationJournalFile.open(path));

            journal.append(first);
        }

        assertThat(read()).containsExactly(first);
    }

    @Test
    void an_interrupted_thread_does_not_close_the_journal() {
        try (var journal = RevocationJournalFile.open(path)) {
            Thread.currentThread().interrupt();
            journal.append(first);
            assertThat(Thread.interrupted()).isTrue();
            journal.append(second);
        }

        assertThat(read()).containsExactly(first, second);
    }

    @Test
    void thousands_of_events_are_handed_over_in_batches() {
        var many = Stream.generate(Events::random).limit(1201).toList();
        var sizes = new ArrayList<Integer>();
        try (var journal = RevocationJournalFile.open(path)) {
            journal.appendAll(many);

            journal.read(batch -> sizes.add(batch.size()));
        }

        assertThat(sizes).containsExactly(500, 500, 201);
        assertThat(read()).isEqualTo(many);
    }

    private void append(PoolEvent event) {
        try (var journal = RevocationJournalFile.open(path)) {
            journal.append(event);
        }
    }

    private List<PoolEvent> read() {
        var events = new ArrayList<PoolEvent>();
        try (var journal = RevocationJournalFile.open(path)) {
            journal.read(events::addAll);
        }
        return events;
    }

    private static byte[] concat(byte[] start, byte[] middle, String end) {
        byte[] all = Arrays.copyOf(start, start.length + middle.length + end.length());
        System.arraycopy(middle, 0, all, start.length, middle.length);
        System.arraycopy(
                end.getBytes(StandardCharsets.US_ASCII),
                0,
                all,
                start.length + middle.length,
                end.length());
        return all;
    }
}
