package dev.siegel.store;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users in {@code pool_user}, found by SIP address through {@code user_by_sip_address}. */
final class JdbcUserStore implements UserStore {
    private static final String SELECT = "select " + UserRow.COLUMNS + " from pool_user u ";
    private static final String BY_ADDRESS =
            SELECT + "join user_by_sip_address a on a.user_id = u.user_id ";
    private static final String ORDER = " order by a.sip_address_key limit ?";

    private static final String INSERT =
            "insert into pool_user ("
                    + String.join(",", UserRow.CHANGING)
                    + ", user_id, account_id, sip_address, enabled_time) values ("
                    + Statements.marks(UserRow.CHANGING)
                    + ",?,?,?,?) on conflict do nothing";

    private static final String UPDATE =
            "update pool_user set "
                    + String.join(" = ?, ", UserRow.CHANGING)
                    + " = ? where user_id = ?";

    private final Statements statements;
    private final AttributeRows attributes;
    private final UserWords words;
    private final UnitOfWork work;

    JdbcUserStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.attributes = AttributeRows.ofUsers(statements);
        this.words = new UserWords(statements);
        this.work = work;
    }

    @Override
    public boolean insert(User user) {
        return work.inTransaction(() -> insertBoth(user));
    }

    private boolean insertBoth(User user) {
        int users =
                statements.update(
                        INSERT,
                        UserRow.values(
                                user,
                                user.id().value(),
                                user.accountId().value(),
                                user.sipAddress().toString(),
                                user.enabledTime()));
        if (users == 0) {
            return false;
        }
        int addresses =
                statements.update(
                        "insert into user_by_sip_address (sip_address_key, user_id) values (?,?) on conflict do nothing",
                        user.sipAddress().key(),
                        user.id().value());
        if (addresses == 0) {
            delete(user.id());
            return false;
        }
        words.insert(user);
        return true;
    }

    @Override
    public void update(User user) {
        statements.update(UPDATE, UserRow.values(user, user.id().value()));
        statements.update(
                "update client_certificate set user_enabled = ? where user_id = ? and user_enabled <> ?",
                user.enabled(),
                user.id().value(),
                user.enabled());
        words.update(user);
    }

    @Override
    public boolean changeSipAddress(UserId id, SipAddress sipAddress) {
        return work.inTransaction(() -> moveKey(id, sipAddress) && spell(id, sipAddress));
    }

    private boolean spell(UserId id, SipAddress sipAddress) {
        int changed =
                statements.update(
                        "update pool_user set sip_address = ? where user_id = ?",
                        sipAddress.toString(),
                        id.value());
        find(id).ifPresent(words::update);
        return changed == 1;
    }

    /** The old key goes last: a failure before it leaves everything as it was. */
    private boolean moveKey(UserId id, SipAddress sipAddress) {
        Optional<User> holder = findBySipAddress(sipAddress);
        if (holder.isPresent()) {
            return holder.get().id().equals(id);
        }
        int taken =
                statements.update(
                        "insert into user_by_sip_address (sip_address_key, user_id) values (?,?)"
                                + " on conflict do nothing",
                        sipAddress.key(),
                        id.value());
        if (taken == 1) {
            statements.update(
                    "delete from user_by_sip_address where user_id = ? and sip_address_key <> ?",
                    id.value(),
                    sipAddress.key());
        }
        return taken == 1;
    }

    @Override
    public void mirror(UserId id, DirectoryAttributes told) {
        attributes.replace(id.value(), told);
    }

    @Override
    public Map<UserId, DirectoryAttributes> mirrored(Collection<UserId> ids) {
        Map<UserId, DirectoryAttributes> found = new HashMap<>();
        attributes
                .of(ids.stream().map(UserId::value).toList())
                .forEach((id, told) -> found.put(new UserId(id), told));
        return found;
    }

    @Override
    public void delete(UserId id) {
        statements.update("delete from pool_user where user_id = ?", id.value());
    }

    @Override
    public Optional<User> find(UserId id) {
        return statements.one(SELECT + "where u.user_id = ?", UserRow::read, id.value());
    }

    @Override
    public Optional<User> findBySipAddress(SipAddress sipAddress) {
        return statements.one(
                BY_ADDRESS + "where a.sip_address_key = ?", UserRow::read, sipAddress.key());
    }

    @Override
    public Optional<User> findByAccount(AccountId id) {
        return statements.one(SELECT + "where u.account_id = ?", UserRow::read, id.value());
    }

    @Override
    public List<User> findByAccounts(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : statements.list(
                        SELECT + "where u.account_id in (" + Statements.marks(ids) + ")",
                        UserRow::read,
                        ids.stream().map(AccountId::value).toArray());
    }

    @Override
    public List<User> find(UserIdentity identity, int limit) {
        return switch (identity) {
            case UserIdentity.BySipAddress(SipAddress address) ->
                    list(findBySipAddress(address), limit);
            case UserIdentity.ByUserId(UserId id) -> list(find(id), limit);
            case UserIdentity.BySipAddressOrUserPrincipalName(String text) ->
                    bySipAddressOrName(text, limit);
            case UserIdentity.ByLogonName(LogonName name) ->
                    where("u.logon_name_key = ?", name.key(), limit);
            case UserIdentity.ByDistinguishedName(String name) ->
                    where("u.distinguished_name_key = ?", Keys.of(name), limit);
            case UserIdentity.ByDisplayName(String name) ->
                    where("u.display_name_key = ?", Keys.of(name), limit);
            case UserIdentity.ByDisplayNamePattern(String pattern) ->
                    where("u.display_name_key like ? escape '!'", Keys.ofPattern(pattern), limit);
        };
    }

    /** The address wins: where two users are meant by one text, the one whose address it is. */
    private List<User> bySipAddressOrName(String text, int limit) {
        List<User> found =
                new ArrayList<>(
                        SipAddress.isOne(text)
                                ? list(findBySipAddress(SipAddress.of(text)), limit)
                                : List.of());
        return found.isEmpty()
                ? where("u.user_principal_name_key = ?", Keys.of(text), limit)
                : found;
    }

    private static List<User> list(Optional<User> user, int limit) {
        return user.stream().limit(limit).toList();
    }

    private List<User> where(String condition, String argument, int limit) {
        return statements.list(
                BY_ADDRESS + "where " + condition + ORDER, UserRow::read, argument, limit);
    }

    @Override
    public List<User> page(String afterSipAddressKey, int limit) {
        return statements.list(
                BY_ADDRESS + "where a.sip_address_key > ?" + ORDER,
                UserRow::read,
                afterSipAddressKey,
                limit);
    }

    @Override
    public Optional<User> lock(UserId id) {
        return statements.one(SELECT + "where u.user_id = ? for update", UserRow::read, id.value());
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return ofIds(ids, "");
    }

    @Override
    public List<User> lockAll(Collection<UserId> ids) {
        return ofIds(ids, " order by u.user_id for update");
    }

    private List<User> ofIds(Collection<UserId> ids, String rest) {
        return ids.isEmpty()
                ? List.of()
                : statements.list(
                        SELECT + "where u.user_id in (" + Statements.marks(ids) + ")" + rest,
                        UserRow::read,
                        ids.stream().map(UserId::value).toArray());
    }

    @Override
    public void raiseProofNotBefore(Collection<UserId> ids, Instant instant) {
        statements.updateAll(
                "update pool_user set proof_not_before = greatest(proof_not_before, ?) where user_id = ?",
                ids.stream().map(id -> new @Nullable Object[] {instant, id.value()}).toList());
    }
}
