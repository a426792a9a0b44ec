package dev.siegel.pool.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingScopeTest {
    @ParameterizedTest
    @CsvSource({
        "global, Global",
        "GLOBAL, Global",
        "site:Redmond, site:Redmond",
        "SITE:Redmond, site:Redmond",
        "service:WebServer:atl-cs-001.litwareinc.com, service:WebServer:atl-cs-001.litwareinc.com",
        "tag:RedmondUsersPinPolicy, tag:RedmondUsersPinPolicy",
        "RedmondUsersPinPolicy, tag:RedmondUsersPinPolicy"
    })
    void a_scope_is_read_in_any_case_and_printed_as_documented(String text, String printed) {
        assertThat(SettingScope.of(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "site:",
                "site:*",
                "service:WebServer",
                "service::x",
                "tag:",
                "place:x",
                "global:x",
                "site:a/b",
                "site:a\u0000b"
            })
    void what_is_no_scope_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SettingScope.of(text));
    }

    @Test
    void scopes_that_differ_in_case_only_have_the_same_key() {
        assertThat(SettingScope.of("Site:REDMOND").key())
                .isEqualTo(SettingScope.of("site:Redmond").key());
    }
}
