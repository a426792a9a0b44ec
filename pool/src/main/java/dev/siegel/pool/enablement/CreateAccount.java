package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.account.PasswordSealing;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an account of the built-in directory. */
public final class CreateAccount {
    private static final String NAME = "New-CsAccount";

    private final AccountStore accounts;
    private final PasswordSealing passwords;
    private final Auditor auditor;
    private final UnitOfWork work;

    public CreateAccount(
            AccountStore accounts, PasswordSealing passwords, Auditor auditor, UnitOfWork work) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * The account wanted.
     *
     * @param unit the distinguished name of the organisational unit it lies in, null for the usual
     *     one
     */
    public record Request(
            String userPrincipalName,
            LogonName logonName,
            String displayName,
            @Nullable String unit,
            DirectoryAttributes attributes,
            Password password,
            boolean dryRun) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Created(Account account) implements Outcome {}

        /** The user principal name or the logon name belongs to another account. */
        record NameTaken() implements Outcome {}
    }

    /**
     * @throws IllegalArgumentException when a name does not have the form it must have
     */
    public Outcome create(Caller caller, Request request) {
        Operation operation = new Operation(NAME, request.userPrincipalName(), null);
        Account account =
                new Account(
                        AccountId.random(),
                        request.userPrincipalName(),
                        request.logonName(),
                        request.displayName(),
                        AccountNames.distinguishedName(
                                request.logonName(), request.userPrincipalName(), request.unit()),
                        true,
                        request.attributes());
        auditor.require(caller, Right.MANAGE_ACCOUNTS, account, null, operation);
        if (isTaken(account)) {
            return new Outcome.NameTaken();
        }
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, Map.of());
            return new Outcome.Created(account);
        }
        var stored = new StoredAccount(account, passwords.seal(account.id(), request.password()));
        return work.inTransaction(() -> {
            if (isTaken(account) || !accounts.insert(stored)) {
                return new Outcome.NameTaken();
            }
            auditor.done(caller, operation, Map.of("logonName", account.logonName().toString()));
            return new Outcome.Created(account);
        });
    }

    private boolean isTaken(Account account) {
        return accounts.findByUserPrincipalName(account.userPrincipalName()).isPresent()
                || accounts.findByLogonName(account.logonName()).isPresent();
    }
}
