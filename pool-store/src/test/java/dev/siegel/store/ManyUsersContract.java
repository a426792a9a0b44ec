package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Device;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore.Positioned;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of and done to many users at once. */
abstract class ManyUsersContract extends StoreContract {
    private static final Ending ENDING =
            Ending.revoked(NOW.plusSeconds(1), "admin", RevocationReason.USER_LEFT);

    @Test
    void several_users_are_found_and_locked_those_that_are_gone_left_out() {
        User anna = insertedUser("anna");
        User ben = insertedUser("ben");
        insertedUser("cleo");
        List<UserId> ids = List.of(anna.id(), UserId.random(), ben.id());

        assertThat(stores().users().findAll(ids)).containsExactlyInAnyOrder(anna, ben);
        assertThat(stores().work().inTransaction(() -> stores().users().lockAll(ids)))
                .containsExactlyInAnyOrder(anna, ben);
        assertThat(stores().users().findAll(List.of())).isEmpty();
    }

    @Test
    void marks_of_several_users_are_raised_and_none_lowered() {
        User anna = insertedUser("anna");
        User ben = insertedUser("ben");
        stores().users().update(ben.withProofNotBefore(NOW.plusSeconds(9)));

        stores().users().raiseProofNotBefore(List.of(anna.id(), ben.id()), NOW.plusSeconds(5));

        assertThat(stores().users().find(anna.id()).orElseThrow().proofNotBefore())
                .isEqualTo(NOW.plusSeconds(5));
        assertThat(stores().users().find(ben.id()).orElseThrow().proofNotBefore())
                .isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void current_certificates_of_several_users_end_together() {
        User anna = insertedUser("anna");
        User ben = insertedUser("ben");
        ClientCertificate one = published(anna, device(), NOW);
        ClientCertificate other = published(anna, device(), NOW.plusSeconds(1));
        ClientCertificate third = published(ben, device(), NOW);
        List<UserId> both = List.of(anna.id(), ben.id());
        assertThat(stores().certificates().currentOf(both))
                .containsExactlyInAnyOrder(one, other, third);

        stores().certificates().endAll(List.of(one, third), ENDING);

        assertThat(stores().certificates().currentOf(both)).containsExactly(other);
        assertThat(stores().certificates().allOf(ben.id())).containsExactly(third.ended(ENDING));
    }

    @Test
    void what_has_ended_keeps_its_first_ending() {
        User anna = insertedUser("anna");
        ClientCertificate one = published(anna, device(), NOW);
        stores().certificates().endAll(List.of(one), ENDING);

        stores().certificates()
                .endAll(
                        List.of(one),
                        Ending.revoked(NOW.plusSeconds(9), "x", RevocationReason.UNSPECIFIED));

        assertThat(stores().certificates().allOf(anna.id())).containsExactly(one.ended(ENDING));
    }

    @Test
    void marks_of_known_devices_are_raised_and_unknown_ones_not_made() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        DeviceId unknown = device();
        published(anna, laptop, NOW);
        var known = new DeviceKey(anna.id(), laptop);

        Set<DeviceKey> raised =
                stores().certificates()
                        .raiseProofNotBefore(
                                List.of(known, new DeviceKey(anna.id(), unknown)),
                                NOW.plusSeconds(5));

        assertThat(raised).containsExactly(known);
        assertThat(
                        stores().certificates()
                                .findDevice(anna.id(), laptop)
                                .map(Device::proofNotBefore))
                .contains(NOW.plusSeconds(5));
        assertThat(stores().certificates().findDevice(anna.id(), unknown)).isEmpty();
    }

    @Test
    void current_certificates_are_found_by_thumbprint_and_serial_number() {
        User anna = insertedUser("anna");
        ClientCertificate one = published(anna, device(), NOW);
        ClientCertificate ended = published(anna, device(), NOW);
        stores().certificates().endAll(List.of(ended), ENDING);
        List<Thumbprint> thumbprints =
                List.of(
                        Objects.requireNonNull(one.thumbprint()),
                        Objects.requireNonNull(ended.thumbprint()));
        List<SerialNumber> numbers =
                List.of(
                        Objects.requireNonNull(one.serialNumber()),
                        Objects.requireNonNull(ended.serialNumber()));

        assertThat(stores().certificates().currentByThumbprint(thumbprints)).containsExactly(one);
        assertThat(stores().certificates().currentBySerialNumber(numbers)).containsExactly(one);
        assertThat(stores().certificates().currentByThumbprint(List.of())).isEmpty();
    }

    @Test
    void events_appended_together_follow_each_other() {
        User anna = insertedUser("anna");
        List<PoolEvent> events =
                IntStream.range(0, 3)
                        .mapToObj(_ ->
                                new PoolEvent(
                                        UUID.randomUUID(),
                                        NOW,
                                        PoolEvent.Kind.REVOKED,
                                        anna.id(),
                                        null,
                                        List.of(),
                                        NOW,
                                        false))
                        .toList();
        stores().events().append(events.getFirst());

        stores().events().appendAll(events.subList(1, 3));
        stores().events().appendAll(List.of());

        assertThat(stores().events().after(0, 9))
                .extracting(Positioned::event)
                .containsExactlyElementsOf(events);
        assertThat(stores().events().after(0, 9))
                .extracting(Positioned::position)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void audit_rows_written_together_wait_for_their_seals_like_any_other() {
        List<AuditEvent> rows = IntStream.range(0, 3).mapToObj(ManyUsersContract::row).toList();

        stores().audit().appendAll(rows);

        assertThat(stores().audit().unsealed(9)).containsExactlyElementsOf(rows);
    }

    private static AuditEvent row(int number) {
        return new AuditEvent(
                UUID.randomUUID(),
                NOW.plusSeconds(number),
                "admin",
                "192.0.2.1",
                "CsAdministrator",
                "Revoke-CsClientCertificate",
                "sip:a@example.com",
                null,
                AuditEvent.Outcome.DONE,
                false,
                new TreeMap<>(Map.of("reason", "USER_LEFT")),
                "c-1");
    }
}
