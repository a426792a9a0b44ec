package dev.siegel.pool.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.LogonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipAddressTypeTest {
    private final Account account =
            new Account(
                    AccountId.random(),
                    "km@corp.example.com",
                    new LogonName("CORP", "kenmyer"),
                    "Ken Myer",
                    "CN=Ken Myer,DC=corp",
                    true);

    @ParameterizedTest
    @CsvSource({
        "FirstLastName, sip:Ken.Myer@example.com",
        "samaccountname, sip:kenmyer@example.com",
        "UserPrincipalName, sip:km@corp.example.com"
    })
    void an_address_follows_from_the_account(String type, String expected) {
        assertThat(SipAddressType.ofDisplayName(type).addressOf(account, "example.com"))
                .hasToString(expected);
    }

    @Test
    void a_type_that_needs_a_domain_or_an_attribute_that_is_missing_says_so() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SipAddressType.FIRST_LAST_NAME.addressOf(account, null))
                .withMessageContaining("SIP domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SipAddressType.EMAIL_ADDRESS.addressOf(account, null))
                .withMessageContaining("e-mail");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SipAddressType.ofDisplayName("Nickname"));
    }
}
