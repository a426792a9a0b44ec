package dev.siegel.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills tables fast: by COPY where there is one, else by batches of inserts. */
final class Loader {
    private static final int BATCH = 5000;

    private final Connection connection;
    private final boolean copies;

    Loader(Connection connection) throws SQLException {
        this.connection = connection;
        this.copies = connection.isWrapperFor(PGConnection.class);
    }

    /** One row, in the order of the table's columns. */
    @FunctionalInterface
    interface Source {
        void addTo(int number, List<@Nullable Object[]> rows);
    }

    /** Asks for the rows of the numbers from 0 on. */
    void fill(Table table, int numbers, Source source) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int number = 0; number < numbers; number++) {
            source.addTo(number, rows);
            if (rows.size() >= BATCH) {
                write(table, rows);
                rows.clear();
            }
        }
        write(table, rows);
    }

    private void write(Table table, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (copies) {
            copy(table, rows);
        } else {
            insert(table, rows);
        }
    }

    private void copy(Table table, List<@Nullable Object[]> rows) throws SQLException {
        var text = new StringBuilder();
        for (@Nullable Object[] row : rows) {
            for (int at = 0; at < row.length; at++) {
                text.append(at == 0 ? "" : "\t").append(row[at] == null ? "\\N" : plain(row[at]));
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.list() + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static String plain(@Nullable Object value) {
        return String.valueOf(value).replace("\\", "\\\\");
    }

    private void insert(Table table, List<@Nullable Object[]> rows) throws SQLException {
        String marks = String.join(",", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into " + table.list() + " values (" + marks + ")")) {
            for (@Nullable Object[] row : rows) {
                for (int at = 0; at < row.length; at++) {
                    statement.setObject(at + 1, row[at]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A time as both databases take it. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
