package dev.siegel.pool.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.UUID;

/** Where a row stands among all others: by its time, then by its id. */
public record AuditPosition(Instant time, UUID id) implements Comparable<AuditPosition> {
    private static final Comparator<AuditPosition> ORDER =
            Comparator.comparing(AuditPosition::time).thenComparing(one -> one.id().toString());

    public static AuditPosition of(AuditEvent event) {
        return new AuditPosition(event.time(), event.id());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static AuditPosition parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no position of the audit: '" + text + "'");
        }
        try {
            return new AuditPosition(
                    Instant.parse(text.substring(0, space)),
                    UUID.fromString(text.substring(space + 1)));
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("no position of the audit", malformed);
        }
    }

    /** Ids compare as databases compare them: byte by byte, without a sign. */
    @Override
    public int compareTo(AuditPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return time + " " + id;
    }
}
