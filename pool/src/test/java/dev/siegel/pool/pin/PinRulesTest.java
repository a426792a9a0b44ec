package dev.siegel.pool.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.pin.PinViolation.Rule;
import dev.siegel.pool.user.LineUri;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
    private static final PinPolicy STRICT = new PinPolicy(5, 0, 0, false, null);
    private static final PinPolicy LAX = new PinPolicy(4, 0, 0, true, null);
    private static final Optional<LineUri> LINE =
            Optional.of(LineUri.of("tel:+14258250197;ext=58274"));

    private static List<Rule> rules(String chosen, PinPolicy policy) {
        return PinRules.violations(chosen, policy, LINE).stream().map(PinViolation::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18723834", "90210", "22573", "123012", "91357", "11223"})
    void a_pin_without_a_pattern_is_taken(String pin) {
        assertThat(rules(pin, STRICT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "225577, repeated digits",
        "222222, repeated digits",
        "11122, repeated digits",
        "944447, repeated digits",
        "991234, four or more consecutive digits",
        "12345, four or more consecutive digits",
        "984321, four or more consecutive digits",
        "58274, the user's own phone number or extension",
        "50197, the user's own phone number or extension",
        "14258250197, the user's own phone number or extension"
    })
    void a_common_pattern_is_named(String pin, String detail) {
        List<PinViolation> found = PinRules.violations(pin, STRICT, LINE);

        assertThat(found).containsExactly(new PinViolation(Rule.COMMON_PATTERN, detail));
        assertThat(rules(pin, LAX)).isEmpty();
    }

    @Test
    void a_user_without_a_line_has_no_number_of_their_own() {
        assertThat(PinRules.violations("58274", STRICT, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "9024"})
    void a_short_pin_is_refused(String pin) {
        assertThat(rules(pin, STRICT)).containsExactly(Rule.MINIMUM_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9021o", "90 210", "-90210", "٩٠٢١٠", "90210\n", "９０２１０"})
    void what_is_not_all_digits_is_refused(String pin) {
        assertThat(rules(pin, LAX)).containsExactly(Rule.DIGITS_ONLY);
    }

    @Test
    void a_pin_has_an_end() {
        assertThat(rules("9021".repeat(6), STRICT)).isEmpty();
        assertThat(rules("9021".repeat(6) + "3", STRICT)).containsExactly(Rule.MAXIMUM_LENGTH);
        assertThat(rules("9".repeat(10_000_000), STRICT)).containsExactly(Rule.MAXIMUM_LENGTH);
    }

    @Test
    void no_violation_repeats_the_pin() {
        for (String pin : List.of("225577", "12345", "9021o", "58274", "9")) {
            assertThat(PinRules.violations(pin, STRICT, LINE)).isNotEmpty();
            assertThat(PinRules.violations(pin, STRICT, LINE))
                    .noneMatch(one -> one.detail().contains(pin));
        }
    }
}
