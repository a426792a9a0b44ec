package dev.siegel.console.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.GetCertificateBlocks.Listed;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserDeviceTest {
    private static final Instant NOW = TestingPool.START;
    private static final DeviceId ONE = DeviceId.of(new UUID(0, 1));
    private static final DeviceId TWO = DeviceId.of(new UUID(0, 2));

    private final User anna = new TestingPool().user("anna@example.com");

    @Test
    void a_device_has_its_current_certificate_and_those_before() {
        var current = certificate(ONE, 1, null);
        var replaced = certificate(ONE, 20, Ending.replaced(NOW, "anna"));
        var older = certificate(ONE, 60, Ending.replaced(NOW, "anna"));

        List<UserDevice> devices =
                UserDevice.of(List.of(older, replaced, current), List.of(), List.of());

        assertThat(devices).hasSize(1);
        assertThat(devices.getFirst().current()).isEqualTo(current);
        assertThat(devices.getFirst().earlier()).containsExactly(replaced, older);
        assertThat(devices.getFirst().isLive()).isFalse();
    }

    @Test
    void who_is_signed_in_comes_first_and_then_the_newest() {
        List<UserDevice> devices =
                UserDevice.of(
                        List.of(certificate(ONE, 1, null), certificate(TWO, 30, null)),
                        List.of(registration(TWO, "Phone/1.0")),
                        List.of());

        assertThat(devices).extracting(UserDevice::id).containsExactly(TWO, ONE);
        assertThat(devices.getFirst().isLive()).isTrue();
        assertThat(devices.getFirst().name()).contains("Phone 1.0");
    }

    @Test
    void a_device_that_signed_in_without_a_certificate_is_shown_as_well() {
        List<UserDevice> devices =
                UserDevice.of(List.of(), List.of(registration(ONE, null)), List.of());

        assertThat(devices).hasSize(1);
        assertThat(devices.getFirst().current()).isNull();
        assertThat(devices.getFirst().name()).isEmpty();
    }

    @Test
    void a_block_belongs_to_its_device_while_it_is_in_force() {
        List<Listed> blocks = List.of(new Listed(block(ONE), false), new Listed(block(TWO), true));

        List<UserDevice> devices =
                UserDevice.of(
                        List.of(certificate(ONE, 1, null), certificate(TWO, 2, null)),
                        List.of(),
                        blocks);

        assertThat(devices.getFirst().block()).isNull();
        assertThat(devices.getLast().block()).isEqualTo(block(TWO));
    }

    @Test
    void the_part_of_the_validity_that_is_over_is_between_nothing_and_all() {
        Instant end = NOW.plus(Duration.ofDays(10));

        assertThat(ValidityBar.percentOver(NOW, end, NOW.minusSeconds(9))).isZero();
        assertThat(ValidityBar.percentOver(NOW, end, NOW.plus(Duration.ofDays(5)))).isEqualTo(50);
        assertThat(ValidityBar.percentOver(NOW, end, NOW.plus(Duration.ofDays(50)))).isEqualTo(100);
        assertThat(ValidityBar.percentOver(end, NOW, NOW)).isEqualTo(100);
    }

    private CertificateBlock block(DeviceId device) {
        return new CertificateBlock(anna.id(), device, null, null, "admin", NOW);
    }

    private ListedCertificate certificate(DeviceId device, int daysAgo, @Nullable Ending ending) {
        Instant published = NOW.minus(Duration.ofDays(daysAgo));
        var certificate =
                new ClientCertificate(
                        CertificateId.random(),
                        anna.id(),
                        anna.sipAddress(),
                        device,
                        null,
                        null,
                        null,
                        published,
                        published,
                        published.plus(Duration.ofDays(180)),
                        IssuedVia.IMPORT,
                        null,
                        null,
                        published,
                        ending);
        return new ListedCertificate(
                certificate,
                ending == null ? CertificateState.ACTIVE : CertificateState.REPLACED,
                null,
                false);
    }

    private FoundRegistration registration(DeviceId device, @Nullable String userAgent) {
        var registration =
                new Registration(
                        UUID.randomUUID(),
                        anna.id(),
                        device,
                        "epid",
                        "contact",
                        "call",
                        "fe",
                        Mechanism.NTLM,
                        null,
                        userAgent,
                        "192.0.2.9",
                        NOW,
                        NOW,
                        NOW.plusSeconds(3600),
                        null);
        return new FoundRegistration(registration, anna, null);
    }
}
