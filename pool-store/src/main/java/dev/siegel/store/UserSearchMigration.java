package dev.siegel.store;

import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.user.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills the words and root-first names of the users there are; SQL cannot make them. */
final class UserSearchMigration implements JavaMigration {
    private static final int BATCH = 1000;

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
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select " + UserRow.COLUMNS + " from pool_user u");
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
            User user = UserRow.read(row);
            add(user, word, name);
            if (at % BATCH == 0) {
                word.executeBatch();
                name.executeBatch();
            }
        }
        word.executeBatch();
        name.executeBatch();
    }

    private static void add(User user, PreparedStatement word, PreparedStatement name)
            throws SQLException {
        UUID id = user.id().value();
        for (String one : UserSearch.wordsOf(user)) {
            word.setObject(1, id);
            word.setString(2, one);
            word.addBatch();
        }
        name.setString(1, UserWords.rootFirstKey(user.distinguishedName()));
        name.setObject(2, id);
        name.addBatch();
    }
}
