package dev.siegel.pool.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.ticket.IssueWebTicket.Decision;
import dev.siegel.pool.ticket.IssueWebTicket.Request;
import dev.siegel.pool.user.User;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssueWebTicketTest {
    private static final String AUDIENCE =
            "https://pool01.example.com:4443/CertProv/CertProvisioningService.svc/WebTicket_Proof";

    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:Alice@example.com");

    private Decision issue(AccountId account, @Nullable String claim, @Nullable Duration wish) {
        var proven =
                new Account(
                        account,
                        "alice@example.com",
                        new LogonName("EXAMPLE", "alice"),
                        "Alice",
                        "CN=alice,DC=example",
                        true);
        SipAddress claimed = claim == null ? null : SipAddress.of(claim);
        return pool.issueWebTicket()
                .issue(
                        new Request(
                                proven,
                                AuthenticationMethod.NTLM,
                                claimed,
                                AUDIENCE,
                                null,
                                wish,
                                true));
    }

    private WebTicket granted(@Nullable Duration wish) {
        return ((Decision.Granted) issue(alice.accountId(), "sip:alice@EXAMPLE.com", wish))
                .ticket();
    }

    @Test
    void a_ticket_names_the_user_as_spelled_and_one_audience() {
        WebTicket ticket = granted(null);

        assertThat(ticket.sipAddress()).hasToString("sip:Alice@example.com");
        assertThat(ticket.audience()).isEqualTo(AUDIENCE);
        assertThat(ticket.authenticationInstant()).isEqualTo(TestingPool.START);
        assertThat(ticket.notOnOrAfter()).isEqualTo(TestingPool.START.plus(Duration.ofHours(8)));
    }

    @Test
    void a_wish_for_a_lifetime_can_only_shorten_it() {
        assertThat(granted(Duration.ofMinutes(15)).notOnOrAfter())
                .isEqualTo(TestingPool.START.plus(Duration.ofMinutes(15)));
        assertThat(granted(Duration.ofDays(30)).notOnOrAfter())
                .isEqualTo(TestingPool.START.plus(Duration.ofHours(8)));
        assertThat(granted(Duration.ofMinutes(-1)).notOnOrAfter())
                .isEqualTo(TestingPool.START.plus(Duration.ofHours(8)));
    }

    @Test
    void the_claim_may_be_left_out_but_names_nobody_else() {
        assertThat(issue(alice.accountId(), null, null)).isInstanceOf(Decision.Granted.class);
        assertThat(issue(alice.accountId(), "sip:bob@example.com", null))
                .isInstanceOf(Decision.ClaimOfAnotherUser.class);
    }

    @Test
    void an_account_that_is_no_user_and_a_disabled_user_get_no_ticket() {
        assertThat(issue(AccountId.random(), null, null)).isInstanceOf(Decision.NotEnabled.class);

        pool.users.update(alice.withEnabled(false));
        assertThat(issue(alice.accountId(), null, null)).isInstanceOf(Decision.NotEnabled.class);
    }
}
