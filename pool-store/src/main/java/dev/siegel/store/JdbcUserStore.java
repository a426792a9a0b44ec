package dev.siegel.store;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users in {@code pool_user}, found by SIP address through {@code user_by_sip_address}. */
final class JdbcUserStore implements UserStore {
    private static final String SELECT = "select " + UserRow.COLUMNS + " from pool_user u ";
    private static final String BY_ADDRESS =
            SELECT + "join user_by_sip_address a on a.user_id = u.user_id ";
    private static final String ORDER = " order by a.sip_address_key limit ?";

    private final Statements statements;
    private final UserWords words;
    private final UnitOfWork work;

    JdbcUserStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
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
                        "insert into pool_user (user_id, account_id, sip_address, user_principal_name,"
                                + " user_principal_name_key, logon_domain, logon_name, logon_name_key, display_name,"
                                + " display_name_key, distinguished_name, distinguished_name_key, root_first_key, enabled, registrar_pool,"
                                + " line_uri, enabled_time, proof_not_before)"
                                + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) on conflict do nothing",
                        columns(user));
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

    private static @Nullable Object[] columns(User user) {
        return new @Nullable Object[] {
            user.id().value(),
            user.accountId().value(),
            user.sipAddress().toString(),
            user.userPrincipalName(),
            Keys.of(user.userPrincipalName()),
            user.logonName().domain(),
            user.logonName().name(),
            user.logonName().key(),
            user.displayName(),
            Keys.of(user.displayName()),
            user.distinguishedName(),
            Keys.of(user.distinguishedName()),
            UserWords.rootFirstKey(user.distinguishedName()),
            user.enabled(),
            user.registrarPool(),
            user.lineUri(),
            user.enabledTime(),
            user.proofNotBefore()
        };
    }

    @Override
    public void update(User user) {
        statements.update(
                "update pool_user set user_principal_name = ?, user_principal_name_key = ?, logon_domain = ?,"
                        + " logon_name = ?, logon_name_key = ?, display_name = ?, display_name_key = ?,"
                        + " distinguished_name = ?, distinguished_name_key = ?, root_first_key = ?, enabled = ?, registrar_pool = ?,"
                        + " line_uri = ?, proof_not_before = ? where user_id = ?",
                user.userPrincipalName(),
                Keys.of(user.userPrincipalName()),
                user.logonName().domain(),
                user.logonName().name(),
                user.logonName().key(),
                user.displayName(),
                Keys.of(user.displayName()),
                user.distinguishedName(),
                Keys.of(user.distinguishedName()),
                UserWords.rootFirstKey(user.distinguishedName()),
                user.enabled(),
                user.registrarPool(),
                user.lineUri(),
                user.proofNotBefore(),
                user.id().value());
        words.update(user);
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
}
