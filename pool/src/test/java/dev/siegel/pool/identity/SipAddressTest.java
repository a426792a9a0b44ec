package dev.siegel.pool.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipAddressTest {
    @Test
    void an_address_keeps_its_spelling_and_equals_any_other_spelling() {
        SipAddress address = SipAddress.of("sip:User1@msxfaq.de");

        assertThat(address)
                .hasToString("sip:User1@msxfaq.de")
                .isEqualTo(SipAddress.of("SIP:user1@MSXFAQ.de"));
        assertThat(address.key()).isEqualTo("sip:user1@msxfaq.de");
        assertThat(address.userAtDomain()).isEqualTo("User1@msxfaq.de");
        assertThat(address.domain()).isEqualTo("msxfaq.de");
    }

    @Test
    void the_scheme_may_be_left_out() {
        assertThat(SipAddress.of("alice@example.com"))
                .isEqualTo(SipAddress.of("sip:alice@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "sip:",
                "sip:alice",
                "sip:@example.com",
                "alice@",
                "alice@ex ample.com",
                "a b@example.com",
                "sips:alice@example.com",
                "alice@example.com>",
                "alice@example.com;x=y",
                "alice@-example.com",
                "alice\n@example.com"
            })
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> SipAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_overlong_address_is_refused_without_being_shown() {
        String text = "a".repeat(5000) + "@example.com";

        assertThatThrownBy(() -> SipAddress.of(text))
                .hasMessage("a SIP address is at most 454 characters long");
    }
}
