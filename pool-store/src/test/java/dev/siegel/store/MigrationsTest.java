package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    /** What a release with one migration more leaves in the history of both databases. */
    private static final String LATER =
            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                    + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', 1, true)";

    @TempDir Path folder;

    private void onH2(String sql) throws SQLException {
        String url =
                "jdbc:h2:file:"
                        + folder.toAbsolutePath().resolve("siegel")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var connection = DriverManager.getConnection(url, "siegel", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_database_that_is_up_to_date_is_opened_again_with_all_it_holds() {
        PoolDatabase first = PoolDatabase.open(new DatabaseSettings.Embedded(folder));
        first.epoch().raise(StoreContract.NOW);
        first.close();

        try (PoolDatabase second = PoolDatabase.open(new DatabaseSettings.Embedded(folder))) {
            assertThat(second.epoch().epoch()).isEqualTo(StoreContract.NOW);
        }
    }

    @Test
    void somebody_elses_database_is_refused() throws SQLException {
        onH2("create table orders (id integer)");

        assertThatThrownBy(() -> PoolDatabase.open(new DatabaseSettings.Embedded(folder)))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("another program");
    }

    @Test
    void a_schema_from_a_newer_release_is_refused() throws SQLException {
        PoolDatabase.open(new DatabaseSettings.Embedded(folder)).close();
        onH2(LATER);

        assertThatThrownBy(() -> PoolDatabase.open(new DatabaseSettings.Embedded(folder)))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("newer")
                .hasMessageContaining("900");
    }

    private static void onPostgresql(DatabaseSettings.Server server, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Tag("slow")
    void postgresql_with_somebody_elses_tables_is_refused() throws SQLException {
        DatabaseSettings.Server server = Databases.newPostgresql();
        onPostgresql(server, "create table orders (id integer)");

        assertThatThrownBy(() -> PoolDatabase.open(server))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("another program");
    }

    @Test
    @Tag("slow")
    void postgresql_with_a_schema_from_a_newer_release_is_refused() throws SQLException {
        DatabaseSettings.Server server = Databases.newPostgresql();
        PoolDatabase.open(server).close();
        onPostgresql(server, LATER);

        assertThatThrownBy(() -> PoolDatabase.open(server))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("newer");
    }

    @Test
    void a_history_that_was_changed_is_refused() throws SQLException {
        PoolDatabase.open(new DatabaseSettings.Embedded(folder)).close();
        onH2("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '001'");

        assertThatThrownBy(() -> PoolDatabase.open(new DatabaseSettings.Embedded(folder)))
                .isInstanceOf(SchemaRefused.class);
    }

    @Test
    @Tag("slow")
    void postgresql_takes_the_same_migrations_once() {
        DatabaseSettings.Server server = Databases.newPostgresql();
        PoolDatabase.open(server).close();

        try (PoolDatabase again = PoolDatabase.open(server)) {
            assertThat(again.users().page("", 10)).isEmpty();
        }
    }
}
