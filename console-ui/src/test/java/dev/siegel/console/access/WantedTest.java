package dev.siegel.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {
    @Test
    void the_page_somebody_came_for_is_remembered_with_what_was_chosen_on_it() {
        var parameters = Wanted.remember(new Location("users/anna@example.com?tab=pin"));

        assertThat(Wanted.of(parameters)).isEqualTo("users/anna@example.com?tab=pin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "users/../../x",
                "sign-in",
                "",
            })
    void nobody_is_led_elsewhere(String to) {
        assertThat(Wanted.of(QueryParameters.of("to", to))).isEmpty();
    }
}
