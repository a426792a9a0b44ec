package dev.siegel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingValuesTest {
    @TempDir Path folder;

    private static FrontEndConfiguration configuration(String... arguments) {
        return FrontEndConfiguration.of(SettingValues.of(List.of(arguments)));
    }

    @Test
    void without_options_a_front_end_listens_on_loopback_with_the_documented_ports() {
        FrontEndConfiguration configuration = configuration();

        assertThat(configuration.host()).isEqualTo("localhost");
        assertThat(configuration.topology().site()).isEqualTo("Site1");
        assertThat(configuration.bind()).isEqualTo("127.0.0.1");
        assertThat(configuration.adminBind()).isEqualTo("127.0.0.1");
        assertThat(configuration.apiPort()).isEqualTo(8444);
        assertThat(configuration.webPort()).isEqualTo(4443);
        assertThat(configuration.sipTlsPort()).isEqualTo(5061);
        assertThat(configuration.sipTcpPort()).isNull();
    }

    @Test
    void options_take_their_value_after_a_blank_or_an_equals_sign_and_domains_add_up() {
        FrontEndConfiguration configuration =
                configuration(
                        "--domain",
                        "example.com",
                        "--domain=example.net",
                        "--sip-tcp-port=5060",
                        "--host",
                        "pool01.example.com");

        assertThat(configuration.domains()).containsExactly("example.com", "example.net");
        assertThat(configuration.sipTcpPort()).isEqualTo(5060);
        assertThat(configuration.bind()).isEqualTo("0.0.0.0");
    }

    @Test
    void the_command_line_wins_over_the_file() throws IOException {
        Path file = folder.resolve("siegel.conf");
        Files.writeString(file, "# our pool\n\nhost = pool01.example.com\nweb-port=443\n");

        FrontEndConfiguration configuration =
                configuration("--config", file.toString(), "--web-port", "4444");

        assertThat(configuration.host()).isEqualTo("pool01.example.com");
        assertThat(configuration.webPort()).isEqualTo(4444);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour red",
                "demo",
                "--host",
                "--web-port ten",
                "--web-port 65536",
                "--sip-tcp-port maybe",
                "--host a_b!",
                "--host a --host b",
                "--database jdbc:h2:mem:x",
                "--web-url http://pool01.example.com",
                "--profile lax",
                "--restored=perhaps",
                "--default-validity-period-hours 7",
                "--config /nowhere/at/all"
            })
    void what_is_not_understood_is_an_error(String arguments) {
        assertThatThrownBy(() -> configuration(arguments.split(" ")))
                .isInstanceOf(UsageProblem.class);
    }

    @Test
    void an_unknown_key_in_the_file_is_an_error_that_names_it() throws IOException {
        Path file = folder.resolve("siegel.conf");
        Files.writeString(file, "colour = red\n");

        assertThatThrownBy(() -> configuration("--config", file.toString()))
                .hasMessageContaining("unknown setting 'colour'");
    }

    @Test
    void the_help_describes_every_setting() {
        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(setting.help()).contains("--" + setting.key()));
    }
}
