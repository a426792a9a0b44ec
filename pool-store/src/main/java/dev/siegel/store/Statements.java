package dev.siegel.store;

import io.micronaut.data.connection.ConnectionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Runs prepared statements on the connection of the transaction the thread is in, or on one of its
 * own.
 */
final class Statements {
    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final ConnectionOperations<Connection> connections;

    Statements(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... arguments) {
        return run(sql, arguments, statement -> read(statement, reader));
    }

    private static <T> List<T> read(PreparedStatement statement, Row.Reader<T> reader)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }

    /**
     * Rows of a statement whose best plan depends on its values: it is planned with them each time.
     */
    <T> List<T> planned(Fragment select, Row.Reader<T> reader) {
        return run(
                select.sql(),
                select.arguments().toArray(),
                statement -> {
                    if (statement.isWrapperFor(PGStatement.class)) {
                        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                    }
                    return read(statement, reader);
                });
    }

    <T> Optional<T> one(String sql, Row.Reader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /**
     * @return how many rows were changed
     */
    int update(String sql, @Nullable Object... arguments) {
        return run(sql, arguments, PreparedStatement::executeUpdate);
    }

    /**
     * Runs one statement for each row of arguments, all of them sent together.
     *
     * @return how many rows each of them changed
     */
    int[] updateAll(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return run(
                sql,
                NO_ARGUMENTS,
                statement -> {
                    for (@Nullable Object[] row : rows) {
                        bind(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** As many question marks as values, for {@code in (…)}. */
    static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private <T> T run(String sql, @Nullable Object[] arguments, Work<T> work) {
        return Failures.translated(() ->
                connections.executeWrite(status -> {
                    try (PreparedStatement statement =
                            status.getConnection().prepareStatement(sql)) {
                        bind(statement, arguments);
                        return work.on(statement);
                    } catch (SQLException failure) {
                        throw new StatementFailed(failure);
                    }
                }));
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int at = 0; at < arguments.length; at++) {
            statement.setObject(at + 1, onTheWire(arguments[at]));
        }
    }

    /** Times are cut to the microseconds both databases keep. */
    private static @Nullable Object onTheWire(@Nullable Object argument) {
        return switch (argument) {
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case String text -> text;
            case UUID uuid -> uuid;
            case byte[] bytes -> bytes;
            case Boolean flag -> flag;
            case Number number -> number;
            case null -> null;
            default ->
                    throw new IllegalArgumentException("no column holds a " + argument.getClass());
        };
    }
}
