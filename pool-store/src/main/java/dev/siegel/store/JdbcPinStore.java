package dev.siegel.store;

import dev.siegel.pool.identity.UserId;
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
import org.jspecify.annotations.Nullable;

/** PINs in {@code client_pin}, the policies granted in {@code granted_policy}. */
final class JdbcPinStore implements PinStore {
    private static final String KIND = "pin";

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
        return new PinPage(statements, query, KIND).read();
    }

    @Override
    public Optional<String> grantedPolicy(UserId userId) {
        return statements.one(
                "select policy_name from granted_policy where user_id = ? and kind = ?",
                row -> row.text("policy_name"),
                userId.value(),
                KIND);
    }

    @Override
    public void grantPolicy(UserId userId, @Nullable String name) {
        work.run(() -> {
            statements.update(
                    "delete from granted_policy where user_id = ? and kind = ?",
                    userId.value(),
                    KIND);
            if (name != null) {
                statements.update(
                        "insert into granted_policy (user_id, kind, policy_name, policy_name_key)"
                                + " values (?,?,?,?)",
                        userId.value(),
                        KIND,
                        name,
                        Keys.of(name));
            }
        });
    }

    @Override
    public int withdrawPolicy(String name) {
        return statements.update(
                "delete from granted_policy where kind = ? and policy_name_key = ?",
                KIND,
                Keys.of(name));
    }
}
