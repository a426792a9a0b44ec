package dev.siegel.pool.settings.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.SettingsOutcome.ScopeNotApplicable;
import dev.siegel.pool.settings.WebLink;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    private static final String UCWA = "External/Ucwa https://web.example.com/ucwa";

    private final TestingPool pool = new TestingPool();
    private final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);

    private SettingsOutcome create(String scope, Map<String, String> values) {
        return settings.create.create(
                pool.administrator(),
                AutodiscoverConfiguration.FAMILY,
                SettingScope.of(scope),
                Map.copyOf(values),
                false);
    }

    @Test
    void its_text_is_read_back_as_it_is() {
        var link = new WebLink("External/Ucwa", "https://web.example.com:8443/ucwa?a=b");

        assertThat(WebLink.of(link.toString())).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "External/Ucwa",
                "External/Ucwa http://web.example.com/",
                "External/Ucwa https://a:b@web.example.com/",
                "External/Ucwa https://web.example.com/#a",
                "External/Ucwa https:///ucwa",
                "External/Ucwa web.example.com",
                "External/Ucwa https://web.example.com/ more",
                "/Ucwa https://web.example.com/",
                "Ucwä https://web.example.com/",
                " https://web.example.com/",
                ""
            })
    void what_is_none_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebLink.of(text));
    }

    @Test
    void tokens_and_links_have_their_longest_length() {
        String host = "https://web.example.com/";
        assertThat(WebLink.of("a".repeat(100) + " " + host + "a".repeat(276)).token()).hasSize(100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebLink.of("a".repeat(101) + " " + host));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebLink.of("a " + host + "a".repeat(277)));
    }

    @Test
    void a_site_has_its_own_and_a_service_has_none() {
        var values = Map.of("WebLinks", UCWA, "ExternalSipClientAccessFqdn", "sip.example.com");

        assertThat(create("site:Berlin", values)).isInstanceOf(Done.class);
        assertThat(create("service:WebServer:pool01.example.com", values))
                .isInstanceOf(ScopeNotApplicable.class);
        assertThat(create("tag:Some", values)).isInstanceOf(ScopeNotApplicable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ExternalSipClientAccessFqdn,sip..example.com",
        "ExternalSipClientAccessFqdn,sip.example.com:443",
        "ExternalSipClientAccessFqdn,https://sip.example.com",
        "ExternalSipClientAccessFqdn,-sip.example.com",
        "ExternalSipClientAccessPort,0",
        "ExternalSipClientAccessPort,65536",
        "EnableCertificateProvisioningServiceUrl,perhaps",
        "WebLinks,nothing"
    })
    void what_clients_cannot_use_is_refused(String property, String value) {
        assertThat(create("site:Berlin", Map.of(property, value))).isInstanceOf(Broken.class);
    }

    @Test
    void a_token_has_one_link_in_whatever_case() {
        String twice = UCWA + "\nexternal/ucwa https://other.example.com/";

        assertThat(create("site:Berlin", Map.of("WebLinks", twice))).isInstanceOf(Broken.class);
    }
}
