package dev.siegel.pool.offboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.offboarding.OffboardUser.Offboarded;
import dev.siegel.pool.offboarding.OffboardUser.Request;
import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OffboardUserTest {
    private static final Set<OffboardingStep> ALL = EnumSet.allOf(OffboardingStep.class);

    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());

    @BeforeEach
    void aliceHoldsACertificate() {
        assertThat(publish()).isInstanceOf(Publication.Published.class);
        pool.clock.advance(Duration.ofMinutes(1));
    }

    private Publication publish() {
        var ticket = Requests.ticket(alice, laptop, pool.clock.instant());
        return pool.publish().publish(Requests.publication(ticket, laptop));
    }

    private Offboarded offboard(Set<OffboardingStep> steps, boolean dryRun) {
        return pool.offboard()
                .offboard(pool.administrator(), new Request(alice.id(), steps, "left", dryRun))
                .orElseThrow();
    }

    private boolean isPinLocked() {
        return pool.pins.find(alice.id()).map(PinState::lockedByAdministrator).orElse(false);
    }

    @Test
    void a_leaver_loses_everything_with_one_entry_in_the_audit() {
        var live = EndedConnection.enter(pool.live, alice.id(), laptop);

        Offboarded done = offboard(ALL, false);

        assertThat(done.revoked()).hasSize(1);
        assertThat(done.endedSignIns()).isEqualTo(1);
        assertThat(live.isEnded()).isTrue();
        assertThat(pool.certificates.currentOf(alice.id())).isEmpty();
        assertThat(pool.blocks.of(alice.id())).hasSize(1);
        assertThat(isPinLocked()).isTrue();
        assertThat(pool.users.find(alice.id()).orElseThrow().enabled()).isFalse();
        assertThat(pool.journal.appended()).hasSize(1);
        assertThat(pool.audit.events())
                .filteredOn(event -> event.actor().equals("admin"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.operation()).isEqualTo("Invoke-CsUserOffboarding");
                    assertThat(event.details())
                            .containsEntry("steps", "REVOKE,BLOCK,DISCONNECT,LOCK_PIN,DISABLE")
                            .containsEntry("devices", laptop.toString())
                            .containsEntry("reason", "left");
                });
    }

    @Test
    void a_ticket_from_before_brings_no_certificate() {
        var ticket = Requests.ticket(alice, laptop, pool.clock.instant());
        pool.clock.advance(Duration.ofMinutes(1));

        offboard(Set.of(OffboardingStep.LOCK_PIN), false);

        assertThat(pool.publish().publish(Requests.publication(ticket, laptop)))
                .isInstanceOf(Publication.Refused.class);
    }

    @Test
    void steps_left_out_are_not_taken() {
        var live = EndedConnection.enter(pool.live, alice.id(), laptop);

        offboard(Set.of(OffboardingStep.REVOKE), false);

        assertThat(pool.certificates.currentOf(alice.id())).isEmpty();
        assertThat(live.isEnded()).isFalse();
        assertThat(pool.blocks.of(alice.id())).isEmpty();
        assertThat(isPinLocked()).isFalse();
        assertThat(pool.users.find(alice.id()).orElseThrow().enabled()).isTrue();
    }

    @Test
    void certificates_may_stay_while_the_sign_ins_end() {
        var live = EndedConnection.enter(pool.live, alice.id(), laptop);

        Offboarded done = offboard(Set.of(OffboardingStep.DISCONNECT), false);

        assertThat(done.endedSignIns()).isEqualTo(1);
        assertThat(live.isEnded()).isTrue();
        assertThat(pool.certificates.currentOf(alice.id())).hasSize(1);
    }

    @Test
    void a_dry_run_tells_and_changes_nothing() {
        Offboarded would = offboard(ALL, true);

        assertThat(would.revoked()).hasSize(1);
        assertThat(pool.certificates.currentOf(alice.id())).hasSize(1);
        assertThat(pool.users.find(alice.id()).orElseThrow().enabled()).isTrue();
        assertThat(pool.audit.events().getLast().dryRun()).isTrue();
    }

    @Test
    void each_step_takes_its_own_right() {
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");
        var all = new Request(alice.id(), ALL, null, false);
        var allowed =
                new Request(
                        alice.id(),
                        Set.of(OffboardingStep.REVOKE, OffboardingStep.LOCK_PIN),
                        null,
                        false);

        assertThatThrownBy(() -> pool.offboard().offboard(helpDesk, all))
                .isInstanceOf(RightMissing.class);
        assertThat(pool.certificates.currentOf(alice.id())).hasSize(1);
        assertThat(pool.offboard().offboard(helpDesk, allowed)).isPresent();
    }

    @Test
    void nobody_cannot_leave_and_nothing_cannot_be_done() {
        assertThat(
                        pool.offboard()
                                .offboard(
                                        pool.administrator(),
                                        new Request(UserId.random(), ALL, null, false)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Request(alice.id(), Set.of(), null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Request(alice.id(), ALL, "x".repeat(257), false));
    }
}
