package dev.siegel.store;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.user.User;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words users are found by, in {@code user_search_word}. */
final class UserWords {
    static final String INSERT = "insert into user_search_word (user_id, word) values (?,?)";

    private final Statements statements;

    UserWords(Statements statements) {
        this.statements = statements;
    }

    /** What {@code pool_user.root_first_key} holds: empty for what is no distinguished name. */
    static String rootFirstKey(String distinguishedName) {
        return DistinguishedName.parse(distinguishedName)
                .map(DistinguishedName::rootFirstKey)
                .orElse("");
    }

    void insert(User user) {
        insert(user, UserSearch.wordsOf(user));
    }

    private void insert(User user, Collection<String> words) {
        List<@Nullable Object[]> rows =
                words.stream()
                        .map(word -> new @Nullable Object[] {user.id().value(), word})
                        .toList();
        statements.updateAll(INSERT, rows);
    }

    /** Writes only what has changed: most updates of a user change no name. */
    void update(User user) {
        Set<String> now = UserSearch.wordsOf(user);
        Set<String> before =
                new HashSet<>(
                        statements.list(
                                "select word from user_search_word where user_id = ?",
                                row -> row.text("word"),
                                user.id().value()));
        List<@Nullable Object[]> gone =
                before.stream()
                        .filter(word -> !now.contains(word))
                        .map(word -> new @Nullable Object[] {user.id().value(), word})
                        .toList();
        statements.updateAll("delete from user_search_word where user_id = ? and word = ?", gone);
        insert(user, now.stream().filter(word -> !before.contains(word)).toList());
    }
}
