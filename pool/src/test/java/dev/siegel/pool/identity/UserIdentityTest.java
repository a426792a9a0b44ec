package dev.siegel.pool.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserIdentityTest {
    @Test
    void the_form_of_an_identity_is_told_from_its_text() {
        assertThat(UserIdentity.of("sip:kenmyer@litwareinc.com"))
                .isEqualTo(new UserIdentity.BySipAddress(SipAddress.of("kenmyer@litwareinc.com")));
        assertThat(UserIdentity.of("User1@msxfaq.de"))
                .isEqualTo(new UserIdentity.BySipAddressOrUserPrincipalName("User1@msxfaq.de"));
        assertThat(UserIdentity.of("litwareinc\\kenmyer"))
                .isEqualTo(new UserIdentity.ByLogonName(new LogonName("LITWAREINC", "KenMyer")));
        assertThat(UserIdentity.of("Ken Myer"))
                .isEqualTo(new UserIdentity.ByDisplayName("Ken Myer"));
        assertThat(UserIdentity.of("* Myer"))
                .isEqualTo(new UserIdentity.ByDisplayNamePattern("* Myer"));
        assertThat(UserIdentity.of("CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com"))
                .isEqualTo(
                        new UserIdentity.ByDistinguishedName(
                                "CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com"));
    }

    @Test
    void a_user_id_is_taken_with_and_without_braces() {
        var id = new UserId(UUID.fromString("375da200-f2d3-5fd2-847f-1b14c5a9b20c"));

        assertThat(UserIdentity.of("375da200-f2d3-5fd2-847f-1b14c5a9b20c"))
                .isEqualTo(new UserIdentity.ByUserId(id));
        assertThat(UserIdentity.of("{375DA200-F2D3-5FD2-847F-1B14C5A9B20C}"))
                .isEqualTo(new UserIdentity.ByUserId(id));
    }

    @Test
    void an_empty_an_overlong_and_a_malformed_identity_are_refused() {
        assertThatThrownBy(() -> UserIdentity.of("  "))
                .hasMessageContaining("1 to 1024 characters");
        assertThatThrownBy(() -> UserIdentity.of("x".repeat(1025)))
                .hasMessageContaining("1 to 1024 characters");
        assertThatThrownBy(() -> UserIdentity.of("sip:nobody"))
                .hasMessageContaining("not a SIP address");
        assertThatThrownBy(() -> UserIdentity.of("\\")).hasMessageContaining("not a logon name");
    }
}
