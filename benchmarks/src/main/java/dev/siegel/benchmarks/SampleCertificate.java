package dev.siegel.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate of the benchmark, published at some time of the last 200 days. */
record SampleCertificate(
        SampleUser user,
        UUID id,
        UUID deviceId,
        String digits,
        Instant published,
        String userAgent,
        String issuedVia) {
    static SampleCertificate of(SampleUser user, SplittableRandom random, Instant now) {
        String digits =
                "%016X%016X%08X"
                        .formatted(
                                (random.nextLong() & Long.MAX_VALUE) | (1L << 60),
                                random.nextLong(),
                                random.nextInt());
        int kind = random.nextInt(1000);
        return new SampleCertificate(
                user,
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(random.nextLong(), random.nextLong()),
                digits,
                now.minus(Duration.ofSeconds(random.nextLong(200L * 86_400))),
                kind < 2
                        ? "CPE/4.0.7577.0 OCPhone/4.0"
                        : "UCCAPI/15.0.%d.0 OC/15".formatted(kind % 40),
                kind < 5 ? "PIN" : "NTLM");
    }

    /** Current without an ending. */
    @Nullable Object[] row(@Nullable String endingKind) {
        boolean ended = endingKind != null;
        return new @Nullable Object[] {
            user.id(),
            id,
            user.sipAddress().toString(),
            deviceId,
            "{" + deviceId + "}",
            digits.substring(0, 32).toUpperCase(Locale.ROOT),
            digits.toUpperCase(Locale.ROOT),
            Loader.time(published),
            Loader.time(published.minus(Duration.ofMinutes(15))),
            Loader.time(published.plus(Duration.ofDays(180)).minus(Duration.ofMinutes(15))),
            issuedVia,
            userAgent,
            "192.0.2." + user.number() % 250,
            Loader.time(published),
            endingKind,
            ended ? Loader.time(published.plus(Duration.ofDays(1))) : null,
            ended ? "admin" : null,
            ended ? "SUPERSEDED" : null,
            user.enabled()
        };
    }

    @Nullable Object[] registration(Instant now) {
        Instant used = now.minus(Duration.ofMinutes(user.number() % 100_000));
        return new @Nullable Object[] {
            user.id(),
            deviceId,
            "{" + deviceId + "}",
            new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits()),
            digits.substring(0, 10).toLowerCase(Locale.ROOT),
            "<sip:192.0.2.10:40123;transport=tls>",
            digits,
            "pool01.example.com",
            "TLS_DSK",
            id,
            userAgent,
            "192.0.2." + user.number() % 250,
            Loader.time(used.minus(Duration.ofHours(1))),
            Loader.time(used),
            Loader.time(used.plus(Duration.ofHours(2)))
        };
    }
}
