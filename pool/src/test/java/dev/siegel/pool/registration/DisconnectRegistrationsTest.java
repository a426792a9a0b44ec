package dev.siegel.pool.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.DisconnectRegistrations.Disconnected;
import dev.siegel.pool.registration.DisconnectRegistrations.Request;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisconnectRegistrationsTest {
    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final DeviceId phone = DeviceId.of(UUID.randomUUID());
    private final EndedConnection ofLaptop = signedIn(laptop, "aa11");
    private final EndedConnection ofPhone = signedIn(phone, "bb22");

    private EndedConnection signedIn(DeviceId device, String epid) {
        var now = pool.clock.instant();
        pool.registrations.save(
                new Registration(
                        UUID.randomUUID(),
                        alice.id(),
                        device,
                        epid,
                        "<sip:x>",
                        "call",
                        "fe1",
                        Mechanism.TLS_DSK,
                        CertificateId.random(),
                        null,
                        "192.0.2.99",
                        now,
                        now,
                        now.plus(Duration.ofHours(2)),
                        null));
        return EndedConnection.enter(pool.live, alice.id(), device);
    }

    private Disconnected disconnect(@Nullable String epid, boolean dryRun) {
        return pool.disconnect()
                .disconnect(pool.administrator(), new Request(alice.id(), epid, dryRun))
                .orElseThrow();
    }

    private long standing() {
        var now = pool.clock.instant();
        return pool.registrations.of(alice.id()).stream().filter(one -> one.isLiveAt(now)).count();
    }

    @Test
    void all_sign_ins_of_a_user_end_and_one_row_is_audited() {
        Disconnected done = disconnect(null, false);

        assertThat(done.endedSignIns()).isEqualTo(2);
        assertThat(done.registrations()).hasSize(2);
        assertThat(ofLaptop.isEnded()).isTrue();
        assertThat(ofPhone.isEnded()).isTrue();
        assertThat(standing()).isZero();
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.details()).containsEntry("epids", "aa11,bb22"));
    }

    @Test
    void one_endpoint_is_named_by_its_epid_or_its_device() {
        disconnect("AA11", false);
        assertThat(ofLaptop.isEnded()).isTrue();
        assertThat(ofPhone.isEnded()).isFalse();

        disconnect(phone.value().toString(), false);
        assertThat(ofPhone.isEnded()).isTrue();
    }

    @Test
    void an_endpoint_that_is_not_signed_in_is_none() {
        Disconnected done = disconnect("cc33", false);

        assertThat(done.registrations()).isEmpty();
        assertThat(done.endedSignIns()).isZero();
        assertThat(standing()).isEqualTo(2);
    }

    @Test
    void a_dry_run_ends_nothing() {
        assertThat(disconnect(null, true).registrations()).hasSize(2);

        assertThat(ofLaptop.isEnded()).isFalse();
        assertThat(standing()).isEqualTo(2);
        assertThat(pool.audit.events().getLast().dryRun()).isTrue();
    }

    @Test
    void the_help_desk_disconnects_and_who_may_only_look_does_not() {
        var viewer = Caller.holding("vera", "192.0.2.3", Set.of(Role.VIEW_ONLY), "c-7");
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");
        var all = new Request(alice.id(), null, false);

        assertThatThrownBy(() -> pool.disconnect().disconnect(viewer, all))
                .isInstanceOf(RightMissing.class);
        assertThat(pool.disconnect().disconnect(helpDesk, all)).isPresent();
    }

    @Test
    void there_is_nobody_to_disconnect() {
        assertThat(
                        pool.disconnect()
                                .disconnect(
                                        pool.administrator(),
                                        new Request(UserId.random(), null, false)))
                .isEmpty();
    }
}
