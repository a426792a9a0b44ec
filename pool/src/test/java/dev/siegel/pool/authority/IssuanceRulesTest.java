package dev.siegel.pool.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuanceRulesTest {
    private static final Set<RequestSignature> ALL = IssuanceRules.DEFAULTS.acceptedSignatures();

    @Test
    void without_a_wish_a_certificate_lasts_180_days() {
        assertThat(IssuanceRules.DEFAULTS.validity(null)).isEqualTo(Duration.ofDays(180));
    }

    @ParameterizedTest
    @CsvSource({"24, 24", "7, 8", "0, 8", "-1, 8", "8760, 8760", "8761, 8760", "999999999, 8760"})
    void a_client_s_wish_is_clamped(long wish, long hours) {
        assertThat(IssuanceRules.DEFAULTS.validity(Duration.ofHours(wish)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void a_lower_maximum_clamps_the_default() {
        var rules = new IssuanceRules(2048, 1024, 16384, 4320, 8, 16, ALL);

        assertThat(rules.validity(null)).isEqualTo(Duration.ofHours(16));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1024, 16384, 4320, 8, 8760, CASigningKeyLength",
        "16385, 1024, 16384, 4320, 8, 8760, CASigningKeyLength",
        "2048, 512, 16384, 4320, 8, 8760, MinCSRKeySize",
        "2048, 4096, 2048, 4320, 8, 8760, MaxCSRKeySize",
        "2048, 1024, 32768, 4320, 8, 8760, MaxCSRKeySize",
        "2048, 1024, 16384, 7, 8, 8760, DefaultValidityPeriodHours",
        "2048, 1024, 16384, 4320, 7, 8760, MinValidityPeriodHours",
        "2048, 1024, 16384, 4320, 4321, 8760, MinValidityPeriodHours",
        "2048, 1024, 16384, 4320, 24, 23, MaxValidityPeriodHours",
        "2048, 1024, 16384, 4320, 8, 8761, MaxValidityPeriodHours"
    })
    void a_value_out_of_its_range_is_named(
            int signing, int least, int most, int usual, int shortest, int longest, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new IssuanceRules(signing, least, most, usual, shortest, longest, ALL))
                .withMessageStartingWith(named);
    }
}
