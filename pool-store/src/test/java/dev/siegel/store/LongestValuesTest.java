package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an account may be called can be stored, in any script. */
class LongestValuesTest {
    abstract static class Contract extends StoreContract {
        /** As long as accounts allow, of one character; İ is two characters in lower case. */
        private static Account longest(String character) {
            int times = 256 / character.length();
            return new Account(
                    AccountId.random(),
                    character.repeat(times - 12) + "@example.com",
                    new LogonName("EXAMPLE", "anna"),
                    character.repeat(times),
                    character.repeat(times),
                    true);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "ü", "Ω", "İ", "漢", "😀"})
        void a_user_with_the_longest_names_comes_back(String character) {
            User user =
                    User.enabled(
                            longest(character),
                            SipAddress.of("anna@example.com"),
                            "pool01.example.com",
                            NOW);

            assertThat(stores().users().insert(user)).isTrue();

            assertThat(stores().users().find(user.id())).contains(user);
            assertThat(stores().users().find(new UserIdentity.ByDisplayName(user.displayName()), 2))
                    .containsExactly(user);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "ü", "Ω", "İ", "漢", "😀"})
        void an_account_with_the_longest_names_comes_back(String character) {
            var stored = new StoredAccount(longest(character), new Sealed(new byte[] {1}));

            assertThat(stores().accounts().insert(stored)).isTrue();

            assertThat(stores().accounts().find(stored.account().id())).contains(stored);
            assertThat(
                            stores().accounts()
                                    .findByUserPrincipalName(stored.account().userPrincipalName()))
                    .contains(stored);
        }
    }

    @Nested
    class InMemory extends Contract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends Contract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends Contract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
