package dev.siegel.pool.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.enablement.ChangeUser.Outcome;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.Lines;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPins;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserProperties;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeUserTest {
    private final TestingPool pool = new TestingPool();
    private final TestingPins pins = TestingPins.of(pool);
    private final User anna = pool.user("sip:anna@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final ChangeUser changeUser =
            new ChangeUser(
                    pool.users,
                    pool.certificates,
                    pool.events,
                    pool.journal,
                    pool.live,
                    pins.uniqueness,
                    pool.auditor,
                    pool.work,
                    pool.clock);

    private Outcome change(UnaryOperator<UserProperties> edit, boolean dryRun) {
        return changeUser.change(
                pool.administrator(), new ChangeUser.Request(anna.id(), edit, _ -> true, dryRun));
    }

    private static UnaryOperator<UserProperties> enabled(boolean now) {
        return before ->
                new UserProperties(now, before.sipAddress(), before.lineUri(), before.options());
    }

    private static UnaryOperator<UserProperties> address(String address) {
        return before ->
                new UserProperties(
                        before.enabled(),
                        SipAddress.of(address),
                        before.lineUri(),
                        before.options());
    }

    private static UnaryOperator<UserProperties> line(String line) {
        return before ->
                new UserProperties(before.enabled(), before.sipAddress(), line, before.options());
    }

    private User now() {
        return pool.users.find(anna.id()).orElseThrow();
    }

    private ClientCertificate published() {
        pool.clock.advance(Duration.ofSeconds(1));
        var ticket = Requests.ticket(now(), laptop, pool.clock.instant());
        var publication = pool.publish().publish(Requests.publication(ticket, laptop));
        return ((Publication.Published) publication).certificate();
    }

    @Test
    void who_is_suspended_is_signed_out_and_keeps_everything() {
        ClientCertificate certificate = published();
        var connection = EndedConnection.enter(pool.live, anna.id(), laptop);
        pool.clock.advance(Duration.ofSeconds(1));

        change(enabled(false), false);

        assertThat(now().enabled()).isFalse();
        assertThat(now().proofNotBefore()).isEqualTo(pool.clock.instant());
        assertThat(connection.isEnded()).isTrue();
        assertThat(pool.certificates.currentOf(anna.id())).containsExactly(certificate);
        assertThat(pool.journal.appended())
                .extracting(PoolEvent::kind)
                .containsExactly(PoolEvent.Kind.SUSPENDED);
        assertThat(pool.audit.events().getLast().details())
                .containsEntry("enabled", "true -> false");
    }

    @Test
    void who_is_enabled_again_signs_in_with_the_old_certificate() {
        ClientCertificate certificate = published();
        change(enabled(false), false);

        change(enabled(true), false);

        assertThat(now().enabled()).isTrue();
        assertThat(now().version()).isEqualTo(3);
        assertThat(pool.certificates.currentOf(anna.id())).containsExactly(certificate);
        assertThat(pool.journal.appended()).hasSize(1);
    }

    @Test
    void a_new_address_revokes_the_certificates_that_name_the_old_one() {
        ClientCertificate certificate = published();
        var connection = EndedConnection.enter(pool.live, anna.id(), laptop);
        pool.clock.advance(Duration.ofSeconds(1));

        change(address("sip:anna.berg@example.com"), false);

        assertThat(pool.users.findBySipAddress(SipAddress.of("anna.berg@example.com")))
                .contains(now());
        assertThat(pool.certificates.currentOf(anna.id())).isEmpty();
        assertThat(pool.certificates.allOf(anna.id()))
                .singleElement()
                .extracting(ClientCertificate::ending)
                .isEqualTo(
                        Ending.revoked(pool.clock.instant(), "admin", RevocationReason.SUPERSEDED));
        assertThat(connection.isEnded()).isTrue();
        assertThat(pool.events.after(0, 10))
                .singleElement()
                .matches(one -> one.event().thumbprints().contains(certificate.thumbprint()));
    }

    @Test
    void the_same_address_spelled_otherwise_revokes_nothing() {
        published();

        change(address("sip:Anna@example.com"), false);

        assertThat(now().sipAddress()).hasToString("sip:Anna@example.com");
        assertThat(pool.certificates.currentOf(anna.id())).hasSize(1);
        assertThat(pool.journal.appended()).isEmpty();
    }

    @Test
    void an_address_somebody_else_has_changes_nothing() {
        pool.user("sip:bert@example.com");

        Outcome outcome = change(address("sip:BERT@example.com"), false);

        assertThat(outcome)
                .isEqualTo(new Outcome.SipAddressTaken(SipAddress.of("bert@example.com")));
        assertThat(now()).isEqualTo(anna);
    }

    @Test
    void a_line_is_kept_in_one_spelling() {
        change(line("+1 (425) 555-0100;ext=50100"), false);

        assertThat(now().lineUri()).isEqualTo("tel:+14255550100;ext=50100");
        assertThat(now().version()).isEqualTo(2);
        assertThatThrownBy(() -> change(line("tel:nobody"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dry_run_changes_nothing_but_the_audit() {
        published();

        Outcome outcome = change(address("sip:other@example.com"), true);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Changed.class, changed -> assertThat(changed.revoked()).hasSize(1));
        assertThat(now()).isEqualTo(anna);
        assertThat(pool.certificates.currentOf(anna.id())).hasSize(1);
        assertThat(pool.audit.events().getLast().dryRun()).isTrue();
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        change(UnaryOperator.identity(), false);

        assertThat(now()).isEqualTo(anna);
    }

    @Test
    void another_version_than_expected_is_left_alone() {
        Outcome outcome =
                changeUser.change(
                        pool.administrator(),
                        new ChangeUser.Request(
                                anna.id(), enabled(false), version -> version == 7, false));

        assertThat(outcome).isEqualTo(new Outcome.OtherVersion(anna));
        assertThat(now()).isEqualTo(anna);
    }

    @Test
    void nobody_is_changed_who_is_not_there() {
        var request = new ChangeUser.Request(UserId.random(), enabled(false), _ -> true, false);

        assertThat(changeUser.change(pool.administrator(), request))
                .isEqualTo(new Outcome.NoSuchUser());
    }

    @Test
    void who_may_not_change_users_changes_none() {
        Caller helpDesk = Caller.holding("eve", "192.0.2.1", Set.of(Role.HELP_DESK), "c");
        var request = new ChangeUser.Request(anna.id(), enabled(false), _ -> true, false);

        assertThatThrownBy(() -> changeUser.change(helpDesk, request))
                .isInstanceOf(RightMissing.class);
        assertThat(now()).isEqualTo(anna);
    }

    private User withLineAndPin(String name, String line, String pin) {
        User user = Lines.withLine(pool.user("sip:" + name + "@example.com"), line);
        pool.users.update(user);
        pins.set().chosen(pool.administrator(), user, pin, false);
        return user;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tel:+14255550100", "tel:+14255550100;ext=99", "tel:+14255550199;ext=7788"})
    void a_line_that_makes_number_and_pin_mean_two_is_refused(String line) {
        withLineAndPin("ben", "tel:+14255550100;ext=7788", "90210");
        pins.set().chosen(pool.administrator(), anna, "90210", false);

        Outcome outcome = change(line(line), false);

        assertThat(outcome).isEqualTo(new Outcome.LineTaken(line));
        assertThat(now().lineUri()).isNull();
        assertThat(pool.audit.events().getLast())
                .satisfies(row -> {
                    assertThat(row.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
                    assertThat(row.details().toString()).doesNotContain("ben", "90210");
                });
    }

    @Test
    void a_dry_run_refuses_such_a_line_too() {
        withLineAndPin("ben", "tel:+14255550100", "90210");
        pins.set().chosen(pool.administrator(), anna, "90210", false);

        assertThat(change(line("tel:+14255550100"), true)).isInstanceOf(Outcome.LineTaken.class);
    }

    @Test
    void users_with_other_pins_share_a_number() {
        withLineAndPin("ben", "tel:+14255550100", "90210");
        pins.set().chosen(pool.administrator(), anna, "47316", false);

        assertThat(change(line("tel:+14255550100"), false)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void a_line_of_a_user_without_a_pin_and_ones_own_line_are_free() {
        withLineAndPin("ben", "tel:+14255550100", "90210");

        assertThat(change(line("tel:+14255550100"), false)).isInstanceOf(Outcome.Changed.class);
        assertThat(change(line("tel:+14255550100"), false)).isInstanceOf(Outcome.Changed.class);
    }
}
