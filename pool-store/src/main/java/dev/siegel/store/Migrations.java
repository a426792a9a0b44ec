package dev.siegel.store;

import static org.flywaydb.core.api.CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;

import dev.siegel.store.DatabaseSettings.Embedded;
import dev.siegel.store.DatabaseSettings.InMemory;
import dev.siegel.store.DatabaseSettings.Server;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema up to date, or refuses to start; it never repairs a history by itself. */
final class Migrations {
    private static final String SHARED = "classpath:db/migration";
    private static final String POSTGRESQL_ONLY = "classpath:db/migration-postgresql";

    private Migrations() {}

    static void run(DataSource dataSource, DatabaseSettings settings) {
        FluentConfiguration configuration =
                Flyway.configure()
                        .validateMigrationNaming(true)
                        .cleanDisabled(true)
                        .javaMigrations(new UserSearchMigration())
                        .ignoreMigrationPatterns(new String[0]);
        switch (settings) {
            case Embedded _, InMemory _ -> configuration.dataSource(dataSource).locations(SHARED);
            // a connection of its own: building an index may be silent for longer than queries may
            case Server(String url, var user, var password) ->
                    configuration
                            .dataSource(url, user, password)
                            .locations(SHARED, POSTGRESQL_ONLY);
        }
        migrate(configuration);
    }

    private static void migrate(FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayValidateException refusal) {
            throw new SchemaRefused(
                    "the database's schema is newer than this program, or its history was changed: "
                            + refusal.getMessage(),
                    refusal);
        } catch (FlywayException failure) {
            if (failure.getErrorCode() == NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new SchemaRefused(
                        "the database holds tables of another program; give the pool an empty one",
                        failure);
            }
            throw failure;
        }
    }
}
