package dev.siegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row a result set stands on, read by column label. */
final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(nullableUuid(column), column);
    }

    @Nullable UUID nullableUuid(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNull(nullableText(column), column);
    }

    @Nullable String nullableText(String column) throws SQLException {
        return results.getString(column);
    }

    Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(nullableInstant(column), column);
    }

    @Nullable Instant nullableInstant(String column) throws SQLException {
        OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return results.getLong(column);
    }

    byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(nullableBytes(column), column);
    }

    byte @Nullable [] nullableBytes(String column) throws SQLException {
        return results.getBytes(column);
    }
}
