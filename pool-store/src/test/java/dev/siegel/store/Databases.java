package dev.siegel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Empty databases for tests: H2 in memory, and one PostgreSQL server with a new database each time.
 */
final class Databases {
    private Databases() {}

    static PoolDatabase h2() {
        return PoolDatabase.open(new DatabaseSettings.InMemory("test-" + UUID.randomUUID()));
    }

    static PoolDatabase postgresql() {
        return PoolDatabase.open(newPostgresql());
    }

    static DatabaseSettings.Server newPostgresql() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = Holder.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseSettings.Server(Holder.SERVER.getJdbcUrl("postgres", name), null, null);
    }

    /** Started when first needed; its own hook stops it with the JVM. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
