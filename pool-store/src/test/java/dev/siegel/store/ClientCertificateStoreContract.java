package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Device;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.user.User;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class ClientCertificateStoreContract extends StoreContract {
    private static Thumbprint thumbprint(ClientCertificate certificate) {
        return Objects.requireNonNull(certificate.thumbprint());
    }

    @Test
    void a_published_certificate_comes_back_as_stored_with_its_user() {
        User anna = insertedUser("anna");
        ClientCertificate certificate = published(anna, device(), NOW);

        assertThat(stores().certificates().findByThumbprint(thumbprint(certificate)))
                .contains(new HeldCertificate(certificate, anna, true));
        assertThat(stores().certificates().currentOf(anna.id())).containsExactly(certificate);
        assertThat(stores().certificates().currentOf(anna.id(), certificate.deviceId()))
                .contains(certificate);
    }

    @Test
    void a_device_keeps_the_string_it_was_first_known_by() {
        User anna = insertedUser("anna");
        DeviceId device = DeviceId.of("{C2AC9957-2d32-5c48-87c9-e8f8bcb0cd28}");
        ClientCertificate certificate = published(anna, device, NOW);

        assertThat(stores().certificates().currentOf(anna.id()).getFirst().deviceId().asSent())
                .isEqualTo("{C2AC9957-2d32-5c48-87c9-e8f8bcb0cd28}");
        assertThat(stores().certificates().devicesOf(anna.id()))
                .extracting(Device::deviceId, Device::userAgent)
                .containsExactly(tuple(device, certificate.userAgent()));
    }

    @Test
    void listings_are_in_the_order_of_recording() {
        User anna = insertedUser("anna");
        ClientCertificate third = published(anna, device(), NOW.plusSeconds(2));
        ClientCertificate first = published(anna, device(), NOW);
        ClientCertificate second = published(anna, device(), NOW.plusNanos(1000));

        assertThat(stores().certificates().currentOf(anna.id()))
                .containsExactly(first, second, third);
        assertThat(stores().certificates().allOf(anna.id())).containsExactly(first, second, third);
    }

    @Test
    void an_ended_certificate_is_history_and_no_longer_current() {
        User anna = insertedUser("anna");
        ClientCertificate certificate = published(anna, device(), NOW);
        Ending ending = Ending.revoked(NOW.plusSeconds(5), "admin", RevocationReason.DEVICE_LOST);

        stores().certificates().end(anna.id(), List.of(certificate.id()), ending);

        assertThat(stores().certificates().currentOf(anna.id())).isEmpty();
        assertThat(stores().certificates().allOf(anna.id()))
                .containsExactly(certificate.ended(ending));
        assertThat(stores().certificates().findByThumbprint(thumbprint(certificate)))
                .contains(new HeldCertificate(certificate.ended(ending), anna, false));
    }

    @Test
    void an_ending_stays_as_it_was_first_recorded() {
        User anna = insertedUser("anna");
        ClientCertificate certificate = published(anna, device(), NOW);
        Ending first = Ending.revoked(NOW.plusSeconds(5), "admin", RevocationReason.DEVICE_LOST);
        Ending second = Ending.revoked(NOW.plusSeconds(9), "other", RevocationReason.UNSPECIFIED);

        stores().certificates().end(anna.id(), List.of(certificate.id()), first);
        stores().certificates().end(anna.id(), List.of(certificate.id()), second);

        assertThat(stores().certificates().allOf(anna.id()))
                .containsExactly(certificate.ended(first));
    }

    @Test
    void certificates_of_another_user_are_not_ended() {
        User anna = insertedUser("anna");
        User bert = insertedUser("bert");
        ClientCertificate certificate = published(anna, device(), NOW);
        Ending ending = Ending.revoked(NOW.plusSeconds(5), "admin", RevocationReason.UNSPECIFIED);

        stores().certificates().end(bert.id(), List.of(certificate.id()), ending);

        assertThat(stores().certificates().currentOf(anna.id())).containsExactly(certificate);
        assertThat(stores().certificates().allOf(anna.id())).containsExactly(certificate);
    }

    @Test
    void a_second_certificate_of_a_device_is_refused_while_the_first_is_current() {
        User anna = insertedUser("anna");
        ClientCertificate first = published(anna, device(), NOW);
        ClientCertificate second = certificate(anna, first.deviceId(), NOW.plusSeconds(1));

        assertThatThrownBy(() -> stores().certificates().publish(second))
                .isInstanceOf(RuntimeException.class);

        assertThat(stores().certificates().allOf(anna.id())).containsExactly(first);
        assertThat(stores().certificates().findByThumbprint(thumbprint(second))).isEmpty();
    }

    @Test
    void a_certificate_is_stored_once() {
        User anna = insertedUser("anna");
        User bert = insertedUser("bert");
        ClientCertificate first = published(anna, device(), NOW);
        ClientCertificate like = certificate(bert, device(), NOW);
        var sameBytes =
                new ClientCertificate(
                        like.id(),
                        bert.id(),
                        bert.sipAddress(),
                        like.deviceId(),
                        first.serialNumber(),
                        first.thumbprint(),
                        first.encoded(),
                        NOW,
                        like.notBefore(),
                        like.expirationTime(),
                        IssuedVia.NTLM,
                        null,
                        null,
                        NOW,
                        null);

        assertThatThrownBy(() -> stores().certificates().publish(sameBytes))
                .isInstanceOf(RuntimeException.class);

        assertThat(stores().certificates().allOf(bert.id())).isEmpty();
        assertThat(stores().certificates().devicesOf(bert.id())).isEmpty();
        assertThat(stores().certificates().findByThumbprint(thumbprint(first)))
                .contains(new HeldCertificate(first, anna, true));
    }

    @Test
    void devices_are_listed_in_the_order_they_were_first_seen() {
        User anna = insertedUser("anna");
        List<DeviceId> devices = Stream.generate(StoreContract::device).limit(6).toList();
        for (int at = 0; at < devices.size(); at++) {
            published(anna, devices.get(at), NOW.plusSeconds(at));
        }

        assertThat(stores().certificates().devicesOf(anna.id()))
                .extracting(Device::deviceId)
                .containsExactlyElementsOf(devices);
    }

    @Test
    void ending_nothing_or_what_is_not_there_changes_nothing() {
        User anna = insertedUser("anna");
        ClientCertificate certificate = published(anna, device(), NOW);
        Ending first = Ending.revoked(NOW.plusSeconds(5), "admin", RevocationReason.DEVICE_LOST);

        stores().certificates().end(anna.id(), List.of(), first);
        stores().certificates().end(anna.id(), List.of(CertificateId.random()), first);

        assertThat(stores().certificates().currentOf(anna.id())).containsExactly(certificate);
    }

    @Test
    void the_first_ending_is_the_one_that_is_remembered() {
        User anna = insertedUser("anna");
        ClientCertificate certificate = published(anna, device(), NOW);
        Ending first = Ending.revoked(NOW.plusSeconds(5), "admin", RevocationReason.DEVICE_LOST);
        Ending second = Ending.revoked(NOW.plusSeconds(6), "other", RevocationReason.USER_LEFT);

        stores().certificates().end(anna.id(), List.of(certificate.id()), first);
        stores().certificates().end(anna.id(), List.of(certificate.id()), second);

        assertThat(stores().certificates().allOf(anna.id()))
                .containsExactly(certificate.ended(first));
    }

    @Test
    void a_second_current_certificate_of_a_device_is_not_stored() {
        User anna = insertedUser("anna");
        DeviceId device = device();
        ClientCertificate first = published(anna, device, NOW);

        assertThatThrownBy(() -> published(anna, device, NOW.plusSeconds(1)))
                .isInstanceOf(RuntimeException.class);

        assertThat(stores().certificates().allOf(anna.id())).containsExactly(first);
    }

    @Test
    void the_largest_certificate_and_serial_number_fit() {
        User anna = insertedUser("anna");
        ClientCertificate like = certificate(anna, device(), NOW);
        var encoded = new EncodedCertificate(new byte[EncodedCertificate.LARGEST]);
        var largest =
                new ClientCertificate(
                        like.id(),
                        anna.id(),
                        anna.sipAddress(),
                        like.deviceId(),
                        new SerialNumber(BigInteger.TWO.pow(159).subtract(BigInteger.ONE)),
                        Thumbprint.of(encoded),
                        encoded,
                        NOW,
                        like.notBefore(),
                        like.expirationTime(),
                        IssuedVia.PIN,
                        "ü".repeat(512),
                        "2001:db8:ffff:ffff:ffff:ffff:255.255.255.255%enp0s31f6",
                        NOW,
                        null);

        stores().certificates().publish(largest);

        assertThat(stores().certificates().currentOf(anna.id())).containsExactly(largest);
    }

    @Test
    void a_device_gets_a_new_certificate_after_the_one_before_was_ended() {
        User anna = insertedUser("anna");
        DeviceId device = device();
        ClientCertificate before = published(anna, device, NOW);

        stores().certificates()
                .end(
                        anna.id(),
                        List.of(before.id()),
                        Ending.replaced(NOW.plusSeconds(1), "sip:anna@example.com"));
        ClientCertificate after = published(anna, device, NOW.plusSeconds(1));

        assertThat(stores().certificates().currentOf(anna.id())).containsExactly(after);
        assertThat(stores().certificates().allOf(anna.id())).hasSize(2);
        assertThat(stores().certificates().devicesOf(anna.id())).hasSize(1);
    }

    @Test
    void an_imported_row_has_no_certificate_and_is_listed_all_the_same() {
        User anna = insertedUser("anna");
        ClientCertificate like = certificate(anna, device(), NOW);
        var imported =
                new ClientCertificate(
                        like.id(),
                        anna.id(),
                        anna.sipAddress(),
                        like.deviceId(),
                        null,
                        null,
                        null,
                        NOW,
                        like.notBefore(),
                        like.expirationTime(),
                        IssuedVia.IMPORT,
                        null,
                        null,
                        NOW,
                        null);

        stores().certificates().publish(imported);

        assertThat(stores().certificates().currentOf(anna.id())).containsExactly(imported);
    }

    @Test
    void marks_of_devices_only_ever_rise() {
        User anna = insertedUser("anna");
        DeviceId device = device();

        stores().certificates().raiseProofNotBefore(anna.id(), device, NOW);
        stores().certificates().raiseProofNotBefore(anna.id(), device, NOW.minusSeconds(60));

        assertThat(stores().certificates().findDevice(anna.id(), device))
                .hasValueSatisfying(found -> assertThat(found.proofNotBefore()).isEqualTo(NOW));
        stores().certificates().raiseProofNotBefore(anna.id(), device, NOW.plusSeconds(60));
        assertThat(stores().certificates().findDevice(anna.id(), device))
                .hasValueSatisfying(
                        found -> assertThat(found.proofNotBefore()).isEqualTo(NOW.plusSeconds(60)));
    }
}
