package dev.siegel.pool.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEvent.Kind;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.revocation.RestoreCheck.Found;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pool in memory plays the database that was put back: it does not know what the journal holds.
 */
class RestoreCheckTest {
    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final DeviceId phone = DeviceId.of(UUID.randomUUID());

    @TempDir private Path folder;
    private RevocationJournalFile journal;
    private Instant revocation;

    @BeforeEach
    void twoDevicesHoldCertificates() {
        journal = RevocationJournalFile.open(folder.resolve("revocations"));
        publish(laptop);
        publish(phone);
        pool.clock.advance(Duration.ofMinutes(1));
        revocation = pool.clock.instant();
        pool.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void a_forgotten_revocation_of_a_device_is_made_again() {
        PoolEvent event = Events.revoked(alice.id(), laptop, revocation);
        journal.append(event);

        Found found = check();

        assertThat(found).isEqualTo(new Found(1, 0));
        assertThat(currentDevices()).containsExactly(phone);
        assertThat(pool.certificates.findDevice(alice.id(), laptop).orElseThrow().proofNotBefore())
                .isEqualTo(revocation);
        assertThat(pool.events.events()).containsExactly(event);
        assertThat(pool.audit.events())
                .filteredOn(row -> row.operation().equals("Restore-CsRevocation"))
                .singleElement()
                .satisfies(row -> assertThat(row.target()).isEqualTo("sip:alice@example.com"));
    }

    @Test
    void a_forgotten_revocation_of_a_user_is_made_again() {
        journal.append(Events.revoked(alice.id(), null, revocation));

        check();

        assertThat(currentDevices()).isEmpty();
        assertThat(pool.users.find(alice.id()).orElseThrow().proofNotBefore())
                .isEqualTo(revocation);
    }

    @Test
    void a_ticket_from_before_does_not_bring_the_device_back() {
        journal.append(Events.revoked(alice.id(), laptop, revocation));
        check();

        var ticket = Requests.ticket(alice, laptop, revocation.minusMillis(1));
        Publication publication = pool.publish().publish(Requests.publication(ticket, laptop));

        assertThat(publication).isInstanceOf(Publication.Refused.class);
    }

    @Test
    void a_certificate_published_after_the_revocation_stays() {
        journal.append(Events.revoked(alice.id(), laptop, revocation));
        publish(laptop);

        check();

        assertThat(currentDevices()).containsExactlyInAnyOrder(laptop, phone);
    }

    @Test
    void a_user_disabled_since_goes_again() {
        journal.append(Events.event(Kind.DISABLED, alice.id(), null, revocation));

        check();

        assertThat(pool.users.find(alice.id())).isEmpty();
        assertThat(currentDevices()).isEmpty();
    }

    @Test
    void a_changed_proof_only_raises_the_mark() {
        journal.append(Events.event(Kind.PROOF_CHANGED, alice.id(), null, revocation));

        check();

        assertThat(currentDevices()).hasSize(2);
        assertThat(pool.users.find(alice.id()).orElseThrow().proofNotBefore())
                .isEqualTo(revocation);
    }

    @Test
    void a_mark_raised_since_is_not_lowered() {
        Instant later = revocation.plusSeconds(5);
        pool.certificates.raiseProofNotBefore(alice.id(), laptop, later);
        journal.append(Events.revoked(alice.id(), laptop, revocation));

        check();

        assertThat(pool.certificates.findDevice(alice.id(), laptop).orElseThrow().proofNotBefore())
                .isEqualTo(later);
    }

    @Test
    void a_user_the_database_does_not_know_stays_unknown_and_the_event_is_remembered() {
        PoolEvent event = Events.revoked(UserId.random(), null, revocation);
        journal.append(event);

        assertThat(check()).isEqualTo(new Found(1, 0));
        assertThat(check()).isEqualTo(new Found(0, 0));
        assertThat(pool.events.events()).containsExactly(event);
    }

    @Test
    void what_the_database_knows_is_not_touched_again() {
        PoolEvent event = Events.revoked(alice.id(), laptop, revocation);
        pool.events.append(event);
        journal.append(event);

        assertThat(check()).isEqualTo(new Found(0, 0));
        assertThat(currentDevices()).containsExactlyInAnyOrder(laptop, phone);
    }

    @Test
    void what_the_journal_has_not_heard_of_is_appended() {
        PoolEvent known = Events.random();
        PoolEvent missed = Events.random();
        pool.events.append(known);
        pool.events.append(missed);
        journal.append(known);

        assertThat(check()).isEqualTo(new Found(0, 1));
        assertThat(journalled()).containsExactly(known, missed);
    }

    private Found check() {
        return new RestoreCheck(
                        journal,
                        pool.events,
                        pool.users,
                        pool.certificates,
                        pool.auditor,
                        pool.work)
                .run(Caller.pool("start"));
    }

    private List<PoolEvent> journalled() {
        var events = new ArrayList<PoolEvent>();
        journal.read(events::addAll);
        return events;
    }

    private List<DeviceId> currentDevices() {
        return pool.certificates.currentOf(alice.id()).stream()
                .map(ClientCertificate::deviceId)
                .toList();
    }

    private void publish(DeviceId device) {
        var ticket = Requests.ticket(alice, device, pool.clock.instant());
        var publication = pool.publish().publish(Requests.publication(ticket, device));
        assertThat(publication).isInstanceOf(Publication.Published.class);
    }
}
