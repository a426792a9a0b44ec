package dev.siegel.store;

import dev.siegel.pool.pin.PinPolicySettings;
import dev.siegel.pool.pin.PinQuery;
import dev.siegel.pool.pin.PinStore.Listed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a page of users with their PINs. */
final class PinPage {
    private static final String SELECT =
            "select "
                    + UserRow.COLUMNS
                    + ", "
                    + PinRow.COLUMNS
                    + ", s.scope as s_scope from user_by_sip_address a"
                    + " join pool_user u on u.user_id = a.user_id"
                    + " left join client_pin p on p.user_id = u.user_id"
                    + " left join granted_policy g on g.user_id = u.user_id and g.family = ?"
                    + " left join scoped_setting s on s.family = g.family and s.scope_key = g.scope_key"
                    + " where a.sip_address_key > ?";

    private static final String LOCKED =
            " and (p.locked_by_administrator or p.locked_until_unlocked or p.locked_until_time > ?)";

    private static final String NOT_LOCKED =
            " and (p.user_id is null or not (p.locked_by_administrator or p.locked_until_unlocked)"
                    + " and (p.locked_until_time is null or p.locked_until_time <= ?))";

    private final Statements statements;
    private final PinQuery query;

    PinPage(Statements statements, PinQuery query) {
        this.statements = statements;
        this.query = query;
    }

    List<Listed> read() {
        StringBuilder sql = new StringBuilder(SELECT);
        List<@Nullable Object> arguments =
                new ArrayList<>(
                        List.of(PinPolicySettings.FAMILY.key(), query.afterSipAddressKey()));
        if (query.isPinSet() != null) {
            sql.append(" and p.sealed_digest is ").append(query.isPinSet() ? "not null" : "null");
        }
        if (query.isLockedOut() != null) {
            sql.append(query.isLockedOut() ? LOCKED : NOT_LOCKED);
            arguments.add(query.now());
        }
        for (Fragment within : ListingSql.within(List.of(query.scope()))) {
            sql.append(" and (").append(within.sql()).append(')');
            arguments.addAll(within.arguments());
        }
        sql.append(" order by a.sip_address_key limit ?");
        arguments.add(query.limit());
        return statements.list(sql.toString(), PinPage::listed, arguments.toArray());
    }

    private static Listed listed(Row row) throws SQLException {
        var user = UserRow.read(row);
        String granted = row.nullableText("s_scope");
        return new Listed(
                user,
                PinRow.readBeside(row, user.id().value()),
                granted == null ? null : JdbcPinStore.tag(granted));
    }
}
