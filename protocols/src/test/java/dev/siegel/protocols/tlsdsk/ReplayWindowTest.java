package dev.siegel.protocols.tlsdsk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayWindowTest {
    private final ReplayWindow window = new ReplayWindow();

    @Test
    void each_number_is_taken_once_in_any_order() {
        assertThat(window.accept(1)).isTrue();
        assertThat(window.accept(3)).isTrue();
        assertThat(window.accept(2)).isTrue();

        assertThat(window.accept(1)).isFalse();
        assertThat(window.accept(2)).isFalse();
        assertThat(window.accept(3)).isFalse();
    }

    @Test
    void zero_and_below_are_no_sequence_numbers() {
        assertThat(window.accept(0)).isFalse();
        assertThat(window.accept(-1)).isFalse();
        assertThat(window.accept(Long.MIN_VALUE)).isFalse();
    }

    @Test
    void the_last_number_in_the_window_is_taken_and_the_one_before_is_not() {
        window.accept(1000);

        assertThat(window.accept(1000 - ReplayWindow.SIZE + 1)).isTrue();
        assertThat(window.accept(1000 - ReplayWindow.SIZE)).isFalse();
    }

    @Test
    void a_leap_forgets_the_slots_it_passes_but_not_the_numbers() {
        window.accept(5);

        window.accept(5 + ReplayWindow.SIZE);

        assertThat(window.accept(5)).isFalse();
        assertThat(window.accept(6)).isTrue();
        assertThat(window.accept(5 + ReplayWindow.SIZE)).isFalse();
    }

    @Test
    void a_leap_to_the_end_of_numbers_is_survived() {
        window.accept(7);

        assertThat(window.accept(Long.MAX_VALUE)).isTrue();
        assertThat(window.accept(Long.MAX_VALUE)).isFalse();
        assertThat(window.accept(8)).isFalse();
    }
}
