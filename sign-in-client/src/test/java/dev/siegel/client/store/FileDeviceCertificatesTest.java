package dev.siegel.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDeviceCertificatesTest {
    private static final String ALICE = "sip:alice@example.com";
    private static final char[] PASSWORD = "kept with care".toCharArray();
    private static final DeviceCertificate CERTIFICATE =
            TestCertificates.selfSigned("alice@example.com", Duration.ofDays(180));

    @TempDir private Path folder;

    @Test
    void a_certificate_comes_back_with_its_key() throws IOException {
        new FileDeviceCertificates(folder, PASSWORD).save(ALICE, CERTIFICATE);

        var loaded = new FileDeviceCertificates(folder, PASSWORD).load("sip:ALICE@example.com");

        assertThat(loaded).isPresent();
        assertThat(loaded.get().encoded()).isEqualTo(CERTIFICATE.encoded());
        assertThat(loaded.get().privateKey()).isEqualTo(CERTIFICATE.privateKey());
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        new FileDeviceCertificates(folder, PASSWORD).save(ALICE, CERTIFICATE);

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void what_was_removed_or_never_saved_is_not_there() throws IOException {
        var certificates = new FileDeviceCertificates(folder, PASSWORD);
        certificates.save(ALICE, CERTIFICATE);

        certificates.remove(ALICE);

        assertThat(certificates.load(ALICE)).isEmpty();
        assertThat(certificates.load("sip:bob@example.com")).isEmpty();
    }

    @Test
    void another_password_does_not_open_it() throws IOException {
        new FileDeviceCertificates(folder, PASSWORD).save(ALICE, CERTIFICATE);
        var other = new FileDeviceCertificates(folder, "guessed".toCharArray());

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> other.load(ALICE));
    }

    @Test
    void a_certificate_with_less_than_an_hour_left_is_not_used() {
        var notAfter = CERTIFICATE.certificate().getNotAfter().toInstant();

        assertThat(CERTIFICATE.isUsableAt(notAfter.minus(Duration.ofMinutes(61)))).isTrue();
        assertThat(CERTIFICATE.isUsableAt(notAfter.minus(Duration.ofMinutes(59)))).isFalse();
    }
}
