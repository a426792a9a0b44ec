package dev.siegel.directory;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.account.AccountStore;
import dev.siegel.pool.account.Directory;
import dev.siegel.pool.account.NtlmAuthentication;
import dev.siegel.pool.account.NtlmVerdict;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.account.PasswordSealing;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.protocols.ntlm.NtHash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The directory of accounts that live in the pool's own database. Of a password it keeps the NT
 * hash, sealed with the pool key, since that is what a check of NTLM needs.
 */
public final class BuiltInDirectory implements Directory, NtlmAuthentication, PasswordSealing {
    private static final String TABLE = "account";

    private final AccountStore accounts;
    private final DomainNames domains;
    private final Sealing sealing;

    /** Whom nobody is: its check costs as much as that of an account. */
    private final StoredAccount nobody;

    public BuiltInDirectory(AccountStore accounts, DomainNames domains, Sealing sealing) {
        this.accounts = accounts;
        this.domains = domains;
        this.sealing = sealing;
        AccountId id = AccountId.random();
        var account =
                new Account(
                        id,
                        "nobody@invalid",
                        new LogonName("NOBODY", "nobody"),
                        "nobody",
                        "CN=nobody",
                        false);
        this.nobody =
                new StoredAccount(
                        account, sealing.seal(TABLE, id.toString(), new byte[NtHash.LENGTH]));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id).map(StoredAccount::account);
    }

    @Override
    public List<Account> find(UserIdentity identity) {
        return accounts.find(identity).stream().map(StoredAccount::account).toList();
    }

    @Override
    public List<Account> search(AccountQuery query) {
        return accounts.search(query).stream().map(StoredAccount::account).toList();
    }

    @Override
    public Sealed seal(AccountId account, Password password) {
        char[] characters = password.characters();
        byte[] hash = NtHash.ofPassword(new String(characters)).value();
        try {
            return sealing.seal(TABLE, account.toString(), hash);
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(hash, (byte) 0);
        }
    }

    @Override
    public NtlmVerdict check(
            String domain, String userName, byte[] serverChallenge, byte[] ntResponse) {
        Optional<StoredAccount> found = named(domain, userName);
        StoredAccount checked = found.orElse(nobody);
        NtHash hash =
                NtHash.of(
                        sealing.open(
                                TABLE, checked.account().id().toString(), checked.sealedNtHash()));
        Optional<byte[]> key = hash.sessionBaseKey(userName, domain, serverChallenge, ntResponse);
        if (found.isEmpty()) {
            return new NtlmVerdict.Refused("unknown account");
        }
        if (key.isEmpty()) {
            return new NtlmVerdict.Refused("wrong password");
        }
        return checked.account().enabled()
                ? new NtlmVerdict.Accepted(checked.account(), new SecretBytes(key.get()))
                : new NtlmVerdict.Refused("account disabled");
    }

    /** A whole name with an empty domain is a user principal name. */
    private Optional<StoredAccount> named(String domain, String userName) {
        if (domain.isEmpty() || userName.indexOf('@') > 0) {
            return accounts.findByUserPrincipalName(userName);
        }
        try {
            return accounts.findByLogonName(new LogonName(domains.resolve(domain), userName));
        } catch (IllegalArgumentException noLogonName) {
            return Optional.empty();
        }
    }
}
