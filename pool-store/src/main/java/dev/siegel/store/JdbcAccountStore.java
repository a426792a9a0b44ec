package dev.siegel.store;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The built-in directory's accounts in {@code account}. */
final class JdbcAccountStore implements AccountStore {
    private static final int MOST = 1000;
    private static final String SELECT =
            "select account_id, user_principal_name, logon_domain, logon_name, display_name, distinguished_name, enabled,"
                    + " sealed_nt_hash, "
                    + AttributeRows.OF_ACCOUNT
                    + " as attributes from account ";

    private static final FilterSql FILTERS = new FilterSql(AccountColumns::of);

    private final Statements statements;
    private final AttributeRows attributes;
    private final UnitOfWork work;

    JdbcAccountStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.attributes = AttributeRows.ofAccounts(statements);
        this.work = work;
    }

    @Override
    public boolean insert(StoredAccount stored) {
        return work.inTransaction(() -> {
            boolean inserted = insertNames(stored);
            if (inserted) {
                attributes.insert(stored.account().id().value(), stored.account().attributes());
            }
            return inserted;
        });
    }

    private boolean insertNames(StoredAccount stored) {
        Account account = stored.account();
        return statements.update(
                        "insert into account (account_id, user_principal_name, user_principal_name_key, logon_domain,"
                                + " logon_name, logon_name_key, sam_account_name_key, display_name, display_name_key,"
                                + " distinguished_name, distinguished_name_key, enabled, sealed_nt_hash)"
                                + " values (?,?,?,?,?,?,?,?,?,?,?,?,?) on conflict do nothing",
                        account.id().value(),
                        account.userPrincipalName(),
                        Keys.of(account.userPrincipalName()),
                        account.logonName().domain(),
                        account.logonName().name(),
                        account.logonName().key(),
                        Keys.of(account.logonName().name()),
                        account.displayName(),
                        Keys.of(account.displayName()),
                        account.distinguishedName(),
                        Keys.of(account.distinguishedName()),
                        account.enabled(),
                        stored.sealedNtHash().bytes())
                == 1;
    }

    @Override
    public boolean update(StoredAccount stored) {
        return work.inTransaction(() -> {
            boolean updated = updateNames(stored);
            if (updated) {
                attributes.replace(stored.account().id().value(), stored.account().attributes());
            }
            return updated;
        });
    }

    private boolean updateNames(StoredAccount stored) {
        Account account = stored.account();
        return statements.update(
                        "update account set display_name = ?, display_name_key = ?, distinguished_name = ?,"
                                + " distinguished_name_key = ?, enabled = ?, sealed_nt_hash = ?"
                                + " where account_id = ?",
                        account.displayName(),
                        Keys.of(account.displayName()),
                        account.distinguishedName(),
                        Keys.of(account.distinguishedName()),
                        account.enabled(),
                        stored.sealedNtHash().bytes(),
                        account.id().value())
                == 1;
    }

    @Override
    public boolean delete(AccountId id) {
        return statements.update("delete from account where account_id = ?", id.value()) == 1;
    }

    @Override
    public Optional<StoredAccount> find(AccountId id) {
        return statements.one(SELECT + "where account_id = ?", JdbcAccountStore::read, id.value());
    }

    @Override
    public Optional<StoredAccount> lock(AccountId id) {
        return statements.one(
                SELECT + "where account_id = ? for update", JdbcAccountStore::read, id.value());
    }

    @Override
    public Optional<StoredAccount> findByUserPrincipalName(String name) {
        return where("user_principal_name_key = ?", Keys.of(name)).stream().findFirst();
    }

    @Override
    public Optional<StoredAccount> findByLogonName(LogonName name) {
        return where("logon_name_key = ?", name.key()).stream().findFirst();
    }

    @Override
    public List<StoredAccount> find(UserIdentity identity) {
        return switch (identity) {
            case UserIdentity.BySipAddressOrUserPrincipalName(String text) ->
                    where("user_principal_name_key = ?", Keys.of(text));
            case UserIdentity.ByLogonName(LogonName name) ->
                    where("logon_name_key = ?", name.key());
            case UserIdentity.ByDistinguishedName(String name) ->
                    where("distinguished_name_key = ?", Keys.of(name));
            case UserIdentity.ByDisplayName(String name) ->
                    where("display_name_key = ?", Keys.of(name));
            case UserIdentity.ByDisplayNamePattern(String pattern) ->
                    where("display_name_key like ? escape '!'", Keys.ofPattern(pattern));
            case UserIdentity.BySipAddress _, UserIdentity.ByUserId _ -> List.of();
        };
    }

    private List<StoredAccount> where(String condition, String argument) {
        return statements.list(
                SELECT + "where " + condition + " order by user_principal_name_key limit " + MOST,
                JdbcAccountStore::read,
                argument);
    }

    @Override
    public List<StoredAccount> search(AccountQuery query) {
        List<Fragment> conditions = new ArrayList<>();
        String pattern = Keys.containing(query.text()).replace('\0', '\uffff');
        conditions.add(
                Fragment.of(
                        "(user_principal_name_key like ? escape '!' or logon_name_key like ? escape '!'"
                                + " or display_name_key like ? escape '!')",
                        pattern,
                        pattern,
                        pattern));
        conditions.add(Fragment.of("user_principal_name_key > ?", Keys.of(query.after())));
        if (query.enabledForPool() != null) {
            conditions.add(enabledForPool(query.enabledForPool()));
        }
        if (query.filter() != null) {
            conditions.add(FILTERS.of(query.filter()));
        }
        return statements.planned(
                Fragment.of(SELECT + "where ")
                        .then(Fragment.and(conditions))
                        .then(
                                Fragment.of(
                                        " order by user_principal_name_key limit ?",
                                        query.limit())),
                JdbcAccountStore::read);
    }

    private static Fragment enabledForPool(boolean wanted) {
        return Fragment.of(
                (wanted ? "exists" : "not exists")
                        + " (select 1 from pool_user u where u.account_id = account.account_id and u.enabled)");
    }

    private static StoredAccount read(Row row) throws SQLException {
        return new StoredAccount(
                new Account(
                        new AccountId(row.uuid("account_id")),
                        row.text("user_principal_name"),
                        new LogonName(row.text("logon_domain"), row.text("logon_name")),
                        row.text("display_name"),
                        row.text("distinguished_name"),
                        row.flag("enabled"),
                        AttributeRows.read(row.nullableText("attributes"))),
                new Sealed(row.bytes("sealed_nt_hash")));
    }
}
