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
        onH2("select id from orders");
    }

    @Test
    void a_schema_from_a_newer_release_is_refused() throws SQLException {
        PoolDatabase.open(new DatabaseSettings.Embedded(folder)).close();
        onH2(
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                        + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', 1, true)");

        assertThatThrownBy(() -> PoolDatabase.open(new DatabaseSettings.Embedded(folder)))
                .isInstanceOf(SchemaRefused.class)
                .hasStackTraceContaining("900");
        onH2("select user_id from pool_user");
    }

    @Test
    void a_history_changed_by_hand_is_refused() throws SQLException {
        PoolDatabase.open(new DatabaseSettings.Embedded(folder)).close();
        onH2("update \"flyway_schema_history\" set \"checksum\" = 1 where \"installed_rank\" = 1");

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
