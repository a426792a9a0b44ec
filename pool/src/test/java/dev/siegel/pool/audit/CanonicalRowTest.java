package dev.siegel.pool.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalRowTest {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void the_format_stays_as_it_is() throws NoSuchAlgorithmException {
        byte[] row = CanonicalRow.of(row("admin", "sip:a", ID, false, Map.of("a", "b")));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(row)))
                .isEqualTo("32bf866817b6890ce307b863f543eb0eee191f6a8546c7944c7b3b55c466c127");
    }

    @Test
    void no_two_rows_share_their_bytes() {
        var rows =
                List.of(
                        row("admin", "sip:a", ID, false, Map.of("a", "b")),
                        row("admi", "nsip:a", ID, false, Map.of("a", "b")),
                        row("admin", "sip:a", null, false, Map.of("a", "b")),
                        row("admin", "sip:a", ID, true, Map.of("a", "b")),
                        row("admin", "sip:a", ID, false, Map.of("a", "c")),
                        row("admin", "sip:a", ID, false, Map.of("ab", "")),
                        row("admin", "sip:a", ID, false, Map.of()),
                        row("admin", "sip:a", ID, false, Map.of("a", "b", "c", "d")));

        assertThat(rows)
                .extracting(row -> HexFormat.of().formatHex(CanonicalRow.of(row)))
                .doesNotHaveDuplicates();
    }

    @Test
    void time_counts_to_the_microsecond_the_database_keeps() {
        var exact = AuditRows.row(ID, TIME, "sip:a");
        var finer = AuditRows.row(ID, TIME.plusNanos(999), "sip:a");
        var later = AuditRows.row(ID, TIME.plusNanos(1000), "sip:a");

        assertThat(CanonicalRow.of(finer)).isEqualTo(CanonicalRow.of(exact));
        assertThat(CanonicalRow.of(later)).isNotEqualTo(CanonicalRow.of(exact));
    }

    private static AuditEvent row(
            String actor,
            String target,
            @Nullable UUID user,
            boolean dryRun,
            Map<String, String> details) {
        return new AuditEvent(
                ID,
                TIME,
                actor,
                "-",
                "Administrator",
                "Get-CsUser",
                target,
                user,
                Outcome.DONE,
                dryRun,
                new TreeMap<>(details),
                "c-1");
    }
}
