package dev.siegel.pool.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DhcpOptionsTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Test
    void the_registrar_is_told_by_its_labels() {
        assertThat(HEX.formatHex(DhcpOptions.registrar("pool01.example.com")))
                .isEqualTo("0006706F6F6C3031076578616D706C6503636F6D00");
    }

    @Test
    void provisioning_is_told_in_five_parts() {
        byte[] bytes =
                DhcpOptions.provisioning(
                        "pool01.example.com", 443, "/CertProv/CertProvisioningService.svc");

        assertThat(bytes).hasSize(85);
        assertThat(HEX.formatHex(bytes))
                .isEqualTo(
                        "010C4D532D55432D436C69656E74"
                                + "02056874747073"
                                + "0312706F6F6C30312E6578616D706C652E636F6D"
                                + "0403343433"
                                + "05252F4365727450726F762F4365727450726F766973696F6E696E67536572766963652E737663");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pool..example.com", ".example.com", "pööl.example.com"})
    void what_is_no_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> DhcpOptions.registrar(name));
    }

    @Test
    void a_label_and_a_part_have_their_longest_length() {
        assertThat(DhcpOptions.registrar("a".repeat(63))).hasSize(66);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DhcpOptions.registrar("a".repeat(64)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DhcpOptions.provisioning("a".repeat(256), 443, "/"));
    }
}
