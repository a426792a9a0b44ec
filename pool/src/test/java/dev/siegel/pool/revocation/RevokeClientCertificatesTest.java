package dev.siegel.pool.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.revocation.RevokeClientCertificates.Request;
import dev.siegel.pool.revocation.RevokeClientCertificates.Revocation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeClientCertificatesTest {
    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final DeviceId phone = DeviceId.of(UUID.randomUUID());

    @BeforeEach
    void twoDevicesHoldCertificates() {
        publish(laptop);
        publish(phone);
        pool.clock.advance(Duration.ofMinutes(1));
    }

    private ClientCertificate publish(DeviceId device) {
        var request =
                Requests.publication(Requests.ticket(alice, device, pool.clock.instant()), device);
        return ((Publication.Published) pool.publish().publish(request)).certificate();
    }

    private Revocation revoke(Set<DeviceId> devices, boolean keepSessions, boolean dryRun) {
        var request =
                new Request(
                        alice.id(), devices, RevocationReason.DEVICE_LOST, keepSessions, dryRun);
        return pool.revoke().revoke(pool.administrator(), request);
    }

    @Test
    void revoking_a_device_takes_its_certificate_and_no_other() {
        Revocation revocation = revoke(Set.of(laptop), false, false);

        assertThat(((Revocation.Revoked) revocation).certificates())
                .extracting(ClientCertificate::deviceId)
                .containsExactly(laptop);
        assertThat(pool.certificates.currentOf(alice.id()))
                .extracting(ClientCertificate::deviceId)
                .containsExactly(phone);
        assertThat(pool.certificates.allOf(alice.id()))
                .extracting(one -> one.state(pool.clock.instant()))
                .containsExactlyInAnyOrder(CertificateState.REVOKED, CertificateState.ACTIVE);
    }

    @Test
    void revoking_a_user_takes_all_and_is_audited_and_journalled_once() {
        revoke(Set.of(), false, false);

        assertThat(pool.certificates.currentOf(alice.id())).isEmpty();
        assertThat(pool.journal.appended()).isEqualTo(pool.events.events()).hasSize(1);
        assertThat(pool.journal.appended().getFirst().thumbprints()).hasSize(2);
        assertThat(pool.audit.events())
                .filteredOn(event -> event.operation().equals("Revoke-CsClientCertificate"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.details())
                                .containsEntry("reason", "DEVICE_LOST")
                                .containsEntry("count", "2"));
    }

    @Test
    void a_revoked_devices_sign_ins_end_before_the_answer_and_others_stay() {
        var ofLaptop = EndedConnection.enter(pool.live, alice.id(), laptop);
        var ofPhone = EndedConnection.enter(pool.live, alice.id(), phone);

        Revocation revocation = revoke(Set.of(laptop), false, false);

        assertThat(((Revocation.Revoked) revocation).endedSignIns()).isEqualTo(1);
        assertThat(ofLaptop.isEnded()).isTrue();
        assertThat(ofPhone.isEnded()).isFalse();
    }

    @Test
    void a_journal_that_cannot_be_written_is_an_error_and_leaves_nobody_signed_in() {
        var ofLaptop = EndedConnection.enter(pool.live, alice.id(), laptop);
        var revoke =
                pool.revoke(
                        pool.revocations(
                                pool.events,
                                _ -> {
                                    throw new UncheckedIOException(new IOException("disk full"));
                                }));
        var request =
                new Request(alice.id(), Set.of(laptop), RevocationReason.UNSPECIFIED, false, false);

        assertThatThrownBy(() -> revoke.revoke(pool.administrator(), request))
                .hasMessageContaining("disk full");

        assertThat(ofLaptop.isEnded()).isTrue();
        assertThat(pool.certificates.currentOf(alice.id()))
                .extracting(ClientCertificate::deviceId)
                .containsExactly(phone);
    }

    @Test
    void sessions_are_kept_when_asked_for() {
        var ofLaptop = EndedConnection.enter(pool.live, alice.id(), laptop);

        revoke(Set.of(), true, false);

        assertThat(ofLaptop.isEnded()).isFalse();
        assertThat(pool.certificates.currentOf(alice.id())).isEmpty();
    }

    @Test
    void a_ticket_from_before_does_not_bring_the_device_back_but_a_new_proof_does() {
        var before = Requests.ticket(alice, laptop, pool.clock.instant());
        pool.clock.advance(Duration.ofSeconds(1));
        revoke(Set.of(laptop), false, false);
        pool.clock.advance(Duration.ofSeconds(1));

        Publication withOld = pool.publish().publish(Requests.publication(before, laptop));
        Publication withNew =
                pool.publish()
                        .publish(
                                Requests.publication(
                                        Requests.ticket(alice, laptop, pool.clock.instant()),
                                        laptop));

        assertThat(withOld)
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.cause())
                                        .isEqualTo(Publication.Cause.PROOF_OUTDATED));
        assertThat(withNew).isInstanceOf(Publication.Published.class);
    }

    @Test
    void a_block_is_set_with_the_revocation_and_holds_until_its_end() {
        Instant until = pool.clock.instant().plus(Duration.ofHours(1));

        revokeBlocking(pool.administrator(), Set.of(laptop), until);
        pool.clock.advance(Duration.ofMinutes(59));

        assertThat(publishing(laptop))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.cause())
                                        .isEqualTo(Publication.Cause.REISSUE_BLOCKED));
        assertThat(publishing(phone)).isInstanceOf(Publication.Published.class);
        pool.clock.advance(Duration.ofMinutes(1));
        assertThat(publishing(laptop)).isInstanceOf(Publication.Published.class);
        assertThat(pool.audit.events())
                .filteredOn(event -> event.details().containsKey("blockUntil"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.details())
                                .containsEntry("blockReissue", "true")
                                .containsEntry("blockUntil", until.toString()));
    }

    private Publication publishing(DeviceId device) {
        var ticket = Requests.ticket(alice, device, pool.clock.instant());
        return pool.publish().publish(Requests.publication(ticket, device));
    }

    private void revokeBlocking(Caller caller, Set<DeviceId> devices, @Nullable Instant until) {
        var terms = new RevocationTerms(RevocationReason.DEVICE_LOST, false, true, until);
        pool.revoke().revoke(caller, new Request(alice.id(), devices, terms, false));
    }

    @Test
    void a_device_that_never_had_a_certificate_can_be_blocked() {
        DeviceId unknown = DeviceId.of(UUID.randomUUID());

        revokeBlocking(pool.administrator(), Set.of(unknown), null);

        assertThat(pool.blocks.of(alice.id()))
                .singleElement()
                .satisfies(block -> assertThat(block.deviceId()).isEqualTo(unknown));
    }

    @Test
    void the_help_desk_revokes_and_does_not_block() {
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");

        assertThatThrownBy(() -> revokeBlocking(helpDesk, Set.of(), null))
                .isInstanceOf(RightMissing.class);

        assertThat(pool.certificates.currentOf(alice.id())).hasSize(2);
        assertThat(pool.blocks.of(alice.id())).isEmpty();
    }

    @Test
    void a_block_that_would_end_in_the_past_revokes_nothing() {
        assertThatThrownBy(
                        () -> revokeBlocking(pool.administrator(), Set.of(), pool.clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(pool.certificates.currentOf(alice.id())).hasSize(2);
    }

    @Test
    void a_dry_run_names_what_would_go_and_changes_nothing() {
        Revocation revocation = revoke(Set.of(), false, true);

        assertThat(((Revocation.Revoked) revocation).certificates()).hasSize(2);
        assertThat(pool.certificates.currentOf(alice.id())).hasSize(2);
        assertThat(pool.events.events()).isEmpty();
        assertThat(pool.audit.events().getLast().dryRun()).isTrue();
    }

    @Test
    void revoking_what_is_gone_revokes_nothing_and_outdates_earlier_proofs_all_the_same() {
        revoke(Set.of(), false, false);

        Revocation again = revoke(Set.of(), false, false);

        assertThat(((Revocation.Revoked) again).certificates()).isEmpty();
        assertThat(pool.events.events())
                .extracting(PoolEvent::thumbprints)
                .last()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void an_unknown_device_is_not_made_known_by_revoking_it() {
        DeviceId unknown = DeviceId.of(UUID.randomUUID());

        Revocation revocation = revoke(Set.of(unknown), false, false);

        assertThat(((Revocation.Revoked) revocation).certificates()).isEmpty();
        assertThat(pool.certificates.findDevice(alice.id(), unknown)).isEmpty();
    }

    @Test
    void who_may_only_look_is_refused_and_audited() {
        var viewer = Caller.holding("vera", "192.0.2.3", Set.of(Role.VIEW_ONLY), "c-7");
        var request = new Request(alice.id(), Set.of(), RevocationReason.UNSPECIFIED, false, false);

        assertThatThrownBy(() -> pool.revoke().revoke(viewer, request))
                .isInstanceOf(RightMissing.class);
        assertThat(pool.certificates.currentOf(alice.id())).hasSize(2);
        assertThat(pool.audit.events().getLast().actor()).isEqualTo("vera");
    }
}
