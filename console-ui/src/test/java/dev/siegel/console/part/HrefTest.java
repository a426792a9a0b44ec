package dev.siegel.console.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HrefTest {
    @Test
    void an_address_says_what_is_chosen_in_one_order() {
        Href href = Href.of("users").with("state", "disabled").with("q", "a b&c=ü");

        assertThat(href).hasToString("users?q=a%20b%26c%3D%C3%BC&state=disabled");
        assertThat(href.without("q").with("state", " ")).hasToString("users");
    }

    @Test
    void a_browser_s_address_is_read_once_for_each_name_and_never_overlong() {
        var asked =
                new QueryParameters(
                        Map.of("q", List.of("anna", "bob"), "x", List.of("y".repeat(2001))));

        Href href = Href.of("users", asked);

        assertThat(href.chosen()).containsOnly(Map.entry("q", "anna"));
    }

    @Test
    void a_piece_of_a_path_stays_one_piece() {
        assertThat(Href.piece("anna/../x?y#z@example.com"))
                .isEqualTo("anna%2F..%2Fx%3Fy%23z@example.com");
    }
}
