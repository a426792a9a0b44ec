package dev.siegel.console.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.siegel.console.part.Href;
import dev.siegel.console.part.Position;
import dev.siegel.pool.inventory.CertificateListing;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFilterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:30Z");
    private static final Href HERE = Href.of("certificates");

    @Test
    void an_address_without_choices_shows_what_the_original_listed() {
        assertThat(of(HERE).expressions())
                .containsExactly("State -eq 'Active' -or State -eq 'Expired'");
    }

    @Test
    void every_choice_is_a_condition() {
        Href here =
                HERE.with("state", "active")
                        .with("expires", "7")
                        .with("published", "day")
                        .with("proof", "ntlm")
                        .with("user", "disabled");

        assertThat(of(here).expressions())
                .containsExactly(
                        "State -eq 'active'",
                        "ExpirationTime -gt '2026-03-01T10:00:00Z'"
                                + " -and ExpirationTime -lt '2026-03-08T10:00:00Z'",
                        "PublicationTime -gt '2026-02-28T10:00:00Z'",
                        "IssuedVia -eq 'Ntlm'",
                        "UserEnabled -eq $false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "sip:anna",
                "o'hara* -or State -eq 'Active",
                "375da200-f2d3-5fd2-847f-1b14c5a9b20c",
                "192.0.2.7",
                "[x]`?",
            })
    void what_is_typed_is_one_condition_and_nothing_else(String typed) {
        CertificateFilter filter = of(HERE.with("state", "all").with("q", typed));

        assertThat(filter.expressions()).hasSize(1);
        assertThatNoException()
                .isThrownBy(() -> CertificateListing.SCHEMA.parse(filter.expressions().getFirst()));
    }

    @Test
    void what_an_address_says_wrongly_is_left_out() {
        Href here =
                HERE.with("state", "gone")
                        .with("expires", "8")
                        .with("sort", "Nonsense")
                        .with("at", "x");

        CertificateFilter filter = of(here);

        assertThat(filter.expressions())
                .containsExactly("State -eq 'Active' -or State -eq 'Expired'");
        assertThat(filter.order()).isEqualTo(CertificateListing.SORTS.usual());
        assertThat(filter.position()).isEqualTo(Position.FIRST);
    }

    private static CertificateFilter of(Href here) {
        return CertificateFilter.of(here, NOW);
    }
}
