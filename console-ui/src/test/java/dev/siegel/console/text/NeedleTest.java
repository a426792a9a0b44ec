package dev.siegel.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedleTest {
    @ParameterizedTest
    @CsvSource({
        "{375DA200-F2D3-5FD2-847F-1B14C5A9B20C}, DeviceId, 375da200-f2d3-5fd2-847f-1b14c5a9b20c",
        "375da200-f2d3-5fd2-847f-1b14c5a9b20c, DeviceId, 375da200-f2d3-5fd2-847f-1b14c5a9b20c",
        "6e0a1b2c3d4e5f60718293a4b5c6d7e8, SerialNumber, 6E0A1B2C3D4E5F60718293A4B5C6D7E8",
        "0x6e0a1b2c3d4e5f60718293a4b5c6d7e8, SerialNumber, 6E0A1B2C3D4E5F60718293A4B5C6D7E8",
        "01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67, Thumbprint,"
                + " 0123456789ABCDEF0123456789ABCDEF01234567",
        "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67, Thumbprint,"
                + " 0123456789ABCDEF0123456789ABCDEF01234567",
        "192.0.2.17, LastUsedAddress, 192.0.2.17",
        "2001:db8::1, LastUsedAddress, 2001:db8::1",
    })
    void what_names_a_certificate_is_read_in_any_notation(
            String text, String property, String value) {
        assertThat(Needle.read(text)).contains(new Needle(property, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@example.com", "Ada", "beef", "' -or 1 -eq 1", ""})
    void everything_else_is_a_name(String text) {
        assertThat(Needle.read(text)).isEmpty();
    }
}
