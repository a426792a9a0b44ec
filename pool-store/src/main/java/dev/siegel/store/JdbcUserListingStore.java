package dev.siegel.store;

import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListingStore;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.filter.LdapFilter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users as they are listed, by the indexes of their keys and of their words. */
final class JdbcUserListingStore implements UserListingStore {
    private static final String FROM =
            " from pool_user u join user_by_sip_address a on a.user_id = u.user_id where ";
    private static final String HELD =
            "select k.user_id as k_user_id, count(*) as devices, min(c.expiration_time) as next_expiration"
                    + " from current_client_certificate k join client_certificate c"
                    + " on c.user_id = k.user_id and c.certificate_id = k.certificate_id where k.user_id in (";

    private static final FilterSql FILTERS = new FilterSql(UserColumns::of);

    private final Statements statements;

    JdbcUserListingStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<ListedUser> list(UserQuery query) {
        Fragment select =
                Fragment.of("select " + UserRow.COLUMNS + FROM)
                        .then(conditions(query))
                        .then(" and ")
                        .then(ListingSql.after(query.slice(), UserColumns::of))
                        .then(ListingSql.orderAndLimit(query.slice(), UserColumns::of));
        List<User> users = statements.planned(select, UserRow::read);
        Map<UUID, Held> held = held(users);
        return users.stream().map(user -> listed(user, held.get(user.id().value()))).toList();
    }

    @Override
    public long count(UserQuery query) {
        Fragment select = Fragment.of("select count(*) as n" + FROM).then(conditions(query));
        return statements.planned(select, row -> row.number("n")).getFirst();
    }

    private static Fragment conditions(UserQuery query) {
        List<Fragment> all = new ArrayList<>(ListingSql.within(query.within()));
        all.add(FILTERS.all(query.filters()));
        LdapFilter ldapFilter = query.ldapFilter();
        if (ldapFilter != null) {
            all.add(LdapSql.of(ldapFilter));
        }
        UserSearch search = query.search();
        if (search != null) {
            search.terms().forEach(term -> all.add(beginning(term)));
        }
        return Fragment.and(all);
    }

    private static Fragment beginning(String term) {
        return Fragment.of(
                "exists (select 1 from user_search_word w where w.user_id = u.user_id and w.word like ? escape '!')",
                Keys.escaped(term.replace('\0', '\uffff')) + "%");
    }

    private record Held(UUID userId, int devices, Instant nextExpirationTime) {
        static Held read(Row row) throws SQLException {
            return new Held(
                    row.uuid("k_user_id"),
                    (int) row.number("devices"),
                    row.instant("next_expiration"));
        }
    }

    /** What the users of a page hold, in one statement. */
    private Map<UUID, Held> held(List<User> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        List<@Nullable Object> ids = new ArrayList<>();
        users.forEach(user -> ids.add(user.id().value()));
        var select = new Fragment(HELD + Statements.marks(ids) + ") group by k.user_id", ids);
        return statements.planned(select, Held::read).stream()
                .collect(Collectors.toMap(Held::userId, Function.identity()));
    }

    private static ListedUser listed(User user, @Nullable Held held) {
        return held == null
                ? new ListedUser(user, 0, null)
                : new ListedUser(user, held.devices(), held.nextExpirationTime());
    }
}
