package dev.siegel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.NtlmVerdict;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.testing.InMemoryAccountStore;
import dev.siegel.pool.testing.InMemoryUserStore;
import dev.siegel.protocols.ntlm.MalformedNtlmException;
import dev.siegel.protocols.ntlm.NtlmClientExchange;
import dev.siegel.protocols.ntlm.NtlmLogin;
import dev.siegel.protocols.ntlm.NtlmProof;
import dev.siegel.protocols.ntlm.NtlmServerExchange;
import dev.siegel.protocols.ntlm.NtlmServerNames;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInDirectoryTest {
    private final SecureRandom random = new SecureRandom();
    private final InMemoryAccountStore accounts = new InMemoryAccountStore(new InMemoryUserStore());
    private final BuiltInDirectory directory =
            new BuiltInDirectory(
                    accounts,
                    new DomainNames(List.of("example.com")),
                    new Sealing(PoolKey.random(random), random));

    @BeforeEach
    void anAccount() {
        store("alice", "Passw0rd!", true);
    }

    private void store(String name, String password, boolean enabled) {
        var id = AccountId.random();
        var account =
                new Account(
                        id,
                        name + "@example.com",
                        new LogonName("EXAMPLE", name),
                        name,
                        "CN=" + name,
                        enabled);
        accounts.insert(
                new StoredAccount(
                        account, directory.seal(id, new Password(password.toCharArray()))));
    }

    /**
     * What a client sends that was asked for NTLM, as the server's end of the exchange reads it.
     */
    private NtlmProof proof(String login, String password) throws MalformedNtlmException {
        var server =
                new NtlmServerExchange(
                        NtlmServerNames.of("example.com", "pool01.example.com"),
                        random,
                        Clock.systemUTC());
        var client =
                new NtlmClientExchange(
                        NtlmLogin.of(login, password), "CLIENT1", random, Clock.systemUTC());
        return server.authenticate(client.authenticate(server.challenge(client.negotiate())));
    }

    private NtlmVerdict check(String login, String password) throws MalformedNtlmException {
        NtlmProof proof = proof(login, password);
        return directory.check(
                proof.domain(), proof.user(), proof.serverChallenge(), proof.ntResponse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXAMPLE\\alice",
                "example\\ALICE",
                "example.com\\alice",
                "alice@example.com",
                "Alice@EXAMPLE.com"
            })
    void the_right_password_is_accepted_under_every_name_of_the_account(String login)
            throws MalformedNtlmException {
        NtlmVerdict verdict = check(login, "Passw0rd!");

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NtlmVerdict.Accepted.class,
                        accepted ->
                                assertThat(accepted.account().userPrincipalName())
                                        .isEqualTo("alice@example.com"));
    }

    @Test
    void the_session_key_is_the_one_the_client_has() throws MalformedNtlmException {
        NtlmProof proof = proof("EXAMPLE\\alice", "Passw0rd!");

        var accepted =
                (NtlmVerdict.Accepted)
                        directory.check(
                                proof.domain(),
                                proof.user(),
                                proof.serverChallenge(),
                                proof.ntResponse());

        assertThat(proof.session(accepted.sessionBaseKey().bytes())).isPresent();
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_are_refused()
            throws MalformedNtlmException {
        store("bob", "Passw0rd!", false);

        assertThat(check("EXAMPLE\\alice", "passw0rd!"))
                .isEqualTo(new NtlmVerdict.Refused("wrong password"));
        assertThat(check("EXAMPLE\\nobody", "Passw0rd!"))
                .isEqualTo(new NtlmVerdict.Refused("unknown account"));
        assertThat(check("OTHER\\alice", "Passw0rd!"))
                .isEqualTo(new NtlmVerdict.Refused("unknown account"));
        assertThat(check("a|b\\alice", "Passw0rd!"))
                .isEqualTo(new NtlmVerdict.Refused("unknown account"));
        assertThat(check("EXAMPLE\\bob", "Passw0rd!"))
                .isEqualTo(new NtlmVerdict.Refused("account disabled"));
    }

    @Test
    void nobody_signs_in_as_nobody_with_the_hash_of_zeros() {
        assertThat(directory.check("", "nobody@invalid", new byte[8], new byte[64]))
                .isEqualTo(new NtlmVerdict.Refused("unknown account"));
    }

    @Test
    void a_response_that_is_too_short_or_of_version_1_is_a_wrong_password() {
        assertThat(directory.check("EXAMPLE", "alice", new byte[8], new byte[24]))
                .isEqualTo(new NtlmVerdict.Refused("wrong password"));
    }

    @Test
    void a_sealed_hash_belongs_to_its_account_alone() {
        var alice = accounts.findByUserPrincipalName("alice@example.com").orElseThrow();

        assertThat(alice.sealedNtHash().toString()).doesNotContain("Passw0rd");
        assertThat(directory.seal(AccountId.random(), new Password("Passw0rd!".toCharArray())))
                .isNotEqualTo(alice.sealedNtHash());
    }
}
