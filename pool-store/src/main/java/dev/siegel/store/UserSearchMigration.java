package dev.siegel.store;

import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.UserSearch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills the words and root-first names of the users there are; SQL cannot make them. */
final class UserSearchMigration implements JavaMigration {
    private static final int BATCH = 1000;

    /** No others: later migrations add columns this one must not ask for. */
    private static final String SELECT =
            "select user_id, sip_address, user_principal_name, logon_domain, logon_name, display_name,"
                    + " distinguished_name, line_uri from pool_user";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("020");
    }

    @Override
    public String getDescription() {
        return "user search words";
    }

    /** Raised when the words change: the history then tells that they were made anew. */
    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                PreparedStatement word = connection.prepareStatement(UserWords.INSERT);
                PreparedStatement name =
                        connection.prepareStatement(
                                "update pool_user set root_first_key = ? where user_id = ?")) {
            select.setFetchSize(BATCH);
            try (ResultSet results = select.executeQuery()) {
                fill(results, word, name);
            }
        }
    }

    private static void fill(ResultSet results, PreparedStatement word, PreparedStatement name)
            throws SQLException {
        Row row = new Row(results);
        for (int at = 1; results.next(); at++) {
            add(row, word, name);
            if (at % BATCH == 0) {
                word.executeBatch();
                name.executeBatch();
            }
        }
        word.executeBatch();
        name.executeBatch();
    }

    private static void add(Row row, PreparedStatement word, PreparedStatement name)
            throws SQLException {
        UUID id = row.uuid("user_id");
        for (String one : words(row)) {
            word.setObject(1, id);
            word.setString(2, one);
            word.addBatch();
        }
        name.setString(1, UserWords.rootFirstKey(row.text("distinguished_name")));
        name.setObject(2, id);
        name.addBatch();
    }

    private static Set<String> words(Row row) throws SQLException {
        return UserSearch.words(
                SipAddress.of(row.text("sip_address")),
                row.text("user_principal_name"),
                new LogonName(row.text("logon_domain"), row.text("logon_name")),
                row.text("display_name"),
                row.nullableText("line_uri"));
    }
}
