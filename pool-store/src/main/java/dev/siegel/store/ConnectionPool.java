package dev.siegel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.siegel.store.DatabaseSettings.Embedded;
import dev.siegel.store.DatabaseSettings.InMemory;
import dev.siegel.store.DatabaseSettings.Server;

/**
 * Connections to the database. Every wait is bounded so that a database that is away, or frozen,
 * becomes an answer within three seconds: two to get a connection, two for the server to say
 * something.
 */
final class ConnectionPool {
    private static final String SECONDS_OF_SILENCE = "2";

    /**
     * Less than the silence: a lock that is held is no database that is away. More than the second
     * after which PostgreSQL looks for deadlocks and ends one of the two: at one second both of
     * them would give up, and collide again.
     */
    private static final int LOCK_MILLISECONDS = 1200;

    private static final int CONNECTIONS = 10;

    /**
     * Ends on the server what nobody here waits for any more, and what a frozen front end left open
     * with its locks.
     */
    private static final String NOBODY_WAITS =
            " -c statement_timeout=1900 -c idle_in_transaction_session_timeout=10000";

    /**
     * Statements here read few rows, through indexes that are mostly in memory: compiling one, or
     * taking more of the server's cores for it, costs more than it brings.
     */
    private static final String FEW_ROWS =
            " -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0 -c jit=off";

    /**
     * PostgreSQL mode, every commit on disk before it returns; closed by us, not by the JVM's
     * shutdown.
     */
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT="
                    + LOCK_MILLISECONDS;

    private ConnectionPool() {}

    static HikariDataSource open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pool-database");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(2000);
        config.setValidationTimeout(1000);
        config.setInitializationFailTimeout(2000);
        switch (settings) {
            case Embedded(var folder) -> {
                config.setJdbcUrl(
                        "jdbc:h2:file:"
                                + folder.toAbsolutePath().resolve("siegel")
                                + ";WRITE_DELAY=0"
                                + H2_OPTIONS);
                config.setUsername("siegel");
                config.setPassword("");
            }
            case InMemory(String name) ->
                    config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + H2_OPTIONS);
            case Server server -> configure(config, server);
        }
        return new HikariDataSource(config);
    }

    private static void configure(HikariConfig config, Server server) {
        config.setJdbcUrl(server.url());
        if (server.user() != null) {
            config.setUsername(server.user());
        }
        if (server.password() != null) {
            config.setPassword(server.password());
        }
        // the driver reads text only: a number would be passed over without a word
        config.addDataSourceProperty("connectTimeout", SECONDS_OF_SILENCE);
        config.addDataSourceProperty("loginTimeout", SECONDS_OF_SILENCE);
        config.addDataSourceProperty("socketTimeout", SECONDS_OF_SILENCE);
        config.addDataSourceProperty("cancelSignalTimeout", "1");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty(
                "options", "-c lock_timeout=" + LOCK_MILLISECONDS + NOBODY_WAITS + FEW_ROWS);
        config.addDataSourceProperty("prepareThreshold", "2");
        config.addDataSourceProperty("ApplicationName", "siegel");
    }
}
