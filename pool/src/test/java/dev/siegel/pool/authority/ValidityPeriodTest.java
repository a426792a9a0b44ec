package dev.siegel.pool.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityPeriodTest {
    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
    private static final Duration VALIDITY = IssuanceRules.DEFAULTS.validity(null);

    /**
     * The four rows of the original's listing: publication printed in UTC, expiration in the
     * server's zone. In one of them a second passed between signing and publishing.
     */
    @ParameterizedTest
    @CsvSource({
        "3/15/2013 3:21:29 PM, 0, 9/11/2013 5:06:29 PM",
        "5/24/2013 11:54:11 AM, 1, 11/20/2013 12:39:10 PM",
        "9/9/2013 11:35:01 AM, 0, 3/8/2014 12:20:01 PM",
        "6/17/2013 9:18:14 AM, 0, 12/14/2013 10:03:14 AM"
    })
    void the_original_s_certificates_began_15_minutes_before_their_publication(
            String publicationTime, long secondsSinceSigning, String expirationTime) {
        Instant publication =
                LocalDateTime.parse(publicationTime, PRINTED).toInstant(ZoneOffset.UTC);
        Instant signing = publication.minusSeconds(secondsSinceSigning);
        Instant expiration =
                LocalDateTime.parse(expirationTime, PRINTED)
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toInstant();

        var period = ValidityPeriod.of(signing, VALIDITY);

        assertThat(period.notAfter()).isEqualTo(expiration);
        assertThat(period.notBefore()).isEqualTo(signing.minus(Duration.ofMinutes(15)));
    }

    @Test
    void fractions_of_a_second_are_cut() {
        var period = ValidityPeriod.of(Instant.parse("2026-03-01T10:00:00.999999Z"), VALIDITY);

        assertThat(period)
                .isEqualTo(
                        new ValidityPeriod(
                                Instant.parse("2026-03-01T09:45:00Z"),
                                Instant.parse("2026-08-28T09:45:00Z")));
    }
}
