package dev.siegel.pool.settings.simpleurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.SettingsOutcome.ScopeNotApplicable;
import dev.siegel.pool.settings.SimpleUrl;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleUrlTest {
    private static final String MEET = "https://meet.example.com";

    private final TestingPool pool = new TestingPool();
    private final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);

    private SettingsOutcome create(String scope, String urls) {
        return settings.create.create(
                pool.administrator(),
                SimpleUrlConfiguration.FAMILY,
                SettingScope.of(scope),
                Map.of("SimpleUrl", urls),
                false);
    }

    @Test
    void its_text_is_read_back_as_it_is() {
        SimpleUrl url =
                new SimpleUrl("meet", "Example.COM", MEET, List.of("https://m.example.com", MEET));

        assertThat(url.component()).isEqualTo("Meet");
        assertThat(url.domain()).isEqualTo("example.com");
        assertThat(SimpleUrl.of(url.toString())).isEqualTo(url);
        assertThat(url.hosts()).containsExactly("m.example.com", "meet.example.com");
    }

    @Test
    void the_first_entry_is_active_where_none_is_named() {
        assertThat(SimpleUrl.of("Dialin", "*", List.of("https://dialin.example.com/a")).activeUrl())
                .isEqualTo("https://dialin.example.com/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meet example.com https://meet.example.com",
                "Join example.com - https://meet.example.com",
                "Meet exa..mple!.com - https://meet.example.com",
                "Meet example.com - http://meet.example.com",
                "Meet example.com - https://a:b@meet.example.com",
                "Meet example.com - https://meet.example.com/?x=1",
                "Meet example.com - https://meet.example.com/#a",
                "Meet example.com - https:///path",
                "Meet example.com - meet.example.com",
                "Meet example.com https://other.example.com https://meet.example.com",
                "Meet  example.com - https://meet.example.com",
                ""
            })
    void what_is_none_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SimpleUrl.of(text));
    }

    @Test
    void a_site_has_its_own_and_a_service_has_none() {
        assertThat(create("site:Berlin", "Meet example.com - " + MEET)).isInstanceOf(Done.class);
        assertThat(create("service:WebServer:pool01.example.com", ""))
                .isInstanceOf(ScopeNotApplicable.class);
        assertThat(create("tag:Some", "")).isInstanceOf(ScopeNotApplicable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meet example.com - https://a.example.com\nMeet example.com - https://b.example.com",
                "Meet example.com - https://a.example.com\nDialin * - https://a.example.com",
                "Meet example.com - nothing"
            })
    void a_page_has_one_place_and_an_address_one_page(String urls) {
        assertThat(create("site:Berlin", urls)).isInstanceOf(Broken.class);
    }
}
