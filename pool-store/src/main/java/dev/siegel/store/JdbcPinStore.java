package dev.siegel.store;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.pin.PinPolicySettings;
import dev.siegel.pool.pin.PinQuery;
import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.pin.PinStore;
import dev.siegel.pool.pin.StoredPin;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** PINs in {@code client_pin}, the policies granted in {@code granted_policy}. */
final class JdbcPinStore implements PinStore {
    private final Statements statements;
    private final UnitOfWork work;

    JdbcPinStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    @Override
    public Optional<PinState> find(UserId userId) {
        return statements.one(
                "select " + PinRow.COLUMNS + " from client_pin p where p.user_id = ?",
                PinRow::read,
                userId.value());
    }

    @Override
    public void save(PinState state) {
        work.run(() -> {
            Object[] columns = PinRow.columns(state);
            if (statements.update(PinRow.UPDATE, columns) == 0) {
                statements.update(PinRow.INSERT, columns);
            }
        });
    }

    @Override
    public void remember(UserId userId, StoredPin pin, int keep) {
        work.run(() -> {
            statements.update(
                    "insert into client_pin_history (user_id, history_id, sealed_digest, set_time)"
                            + " values (?,?,?,?)",
                    userId.value(),
                    UUID.randomUUID(),
                    pin.digest().bytes(),
                    pin.setTime());
            List<UUID> kept =
                    statements.list(
                            "select history_id from client_pin_history where user_id = ?"
                                    + " order by set_time desc, history_id limit ?",
                            row -> row.uuid("history_id"),
                            userId.value(),
                            keep);
            forgetAllBut(userId, kept);
        });
    }

    private void forgetAllBut(UserId userId, List<UUID> kept) {
        String others =
                kept.isEmpty() ? "" : " and history_id not in (" + Statements.marks(kept) + ")";
        statements.update(
                "delete from client_pin_history where user_id = ?" + others,
                Stream.concat(Stream.of(userId.value()), kept.stream()).toArray());
    }

    @Override
    public List<Sealed> history(UserId userId) {
        return statements.list(
                "select sealed_digest from client_pin_history where user_id = ?"
                        + " order by set_time desc, history_id",
                row -> new Sealed(row.bytes("sealed_digest")),
                userId.value());
    }

    @Override
    public void lockNumbers(NavigableSet<String> numbers) {
        for (String number : numbers) {
            statements.update(
                    "insert into line_number (line_number) values (?) on conflict do nothing",
                    number);
            statements.one(
                    "select line_number from line_number where line_number = ? for update",
                    row -> row.text("line_number"),
                    number);
        }
    }

    @Override
    public List<PinState> sharing(NavigableSet<String> numbers) {
        String marks = Statements.marks(numbers);
        List<Object> twice = new ArrayList<>(numbers);
        twice.addAll(numbers);
        return statements.list(
                "select "
                        + PinRow.COLUMNS
                        + " from client_pin p where p.sealed_digest is not null and p.user_id in"
                        + " (select user_id from pool_user where line_number in ("
                        + marks
                        + ") union select user_id from pool_user where line_extension in ("
                        + marks
                        + "))",
                PinRow::read,
                twice.toArray());
    }

    @Override
    public List<User> usersWithNumber(String number, int limit) {
        return statements.list(
                "select "
                        + UserRow.COLUMNS
                        + " from pool_user u where u.user_id in"
                        + " (select user_id from pool_user where line_number = ?"
                        + " union select user_id from pool_user where line_extension = ?)"
                        + " order by u.user_id limit ?",
                UserRow::read,
                number,
                number,
                limit);
    }

    @Override
    public List<Listed> page(PinQuery query) {
        return new PinPage(statements, query).read();
    }

    @Override
    public Optional<Tag> grantedPolicy(UserId userId) {
        return statements.one(
                "select s.scope as s_scope from granted_policy g join scoped_setting s"
                        + " on s.family = g.family and s.scope_key = g.scope_key"
                        + " where g.user_id = ? and g.family = ?",
                row -> tag(row.text("s_scope")),
                userId.value(),
                PinPolicySettings.FAMILY.key());
    }

    static Tag tag(String scope) {
        if (SettingScope.of(scope) instanceof Tag tag) {
            return tag;
        }
        throw new IllegalStateException("a policy that cannot be granted is granted: " + scope);
    }

    @Override
    public void withdrawPolicy(UserId userId) {
        statements.update(
                "delete from granted_policy where user_id = ? and family = ?",
                userId.value(),
                PinPolicySettings.FAMILY.key());
    }

    @Override
    public void grantPolicy(UserId userId, Tag policy) {
        work.run(() -> {
            withdrawPolicy(userId);
            statements.update(
                    "insert into granted_policy (user_id, family, scope_key) values (?,?,?)",
                    userId.value(),
                    PinPolicySettings.FAMILY.key(),
                    policy.key());
        });
    }

    @Override
    public boolean isThere(Tag policy) {
        return statements
                .one(
                        "select scope_key from scoped_setting where family = ? and scope_key = ? for update",
                        row -> row.text("scope_key"),
                        PinPolicySettings.FAMILY.key(),
                        policy.key())
                .isPresent();
    }
}
