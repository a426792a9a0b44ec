package dev.siegel.pool.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.testing.InMemoryEpochStore;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeclareRestoredTest {
    private final TestingPool pool = new TestingPool();
    private final InMemoryEpochStore epochs = new InMemoryEpochStore();
    private final DeclareRestored declare =
            new DeclareRestored(epochs, pool.auditor, pool.work, pool.clock);

    @Test
    void the_epoch_is_now_in_whole_seconds_and_audited() {
        pool.clock.set(Instant.parse("2026-03-01T10:00:00.9Z"));

        Instant epoch = declare.declare(Caller.pool("start"));

        assertThat(epoch).isEqualTo("2026-03-01T10:00:00Z").isEqualTo(epochs.epoch());
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.details()).containsEntry("epoch", "2026-03-01T10:00:00Z"));
    }

    @Test
    void the_epoch_never_goes_back() {
        declare.declare(Caller.pool("start"));
        pool.clock.advance(Duration.ofHours(-1));

        declare.declare(Caller.pool("start"));

        assertThat(epochs.epoch()).isEqualTo(TestingPool.START);
    }

    @Test
    void a_proof_from_before_the_epoch_is_refused_and_one_from_after_is_believed() {
        var alice = pool.user("sip:alice@example.com");
        var laptop = DeviceId.of(UUID.randomUUID());
        pool.clock.advance(Duration.ofMinutes(1));
        Instant epoch = declare.declare(Caller.pool("start"));

        var before = Requests.ticket(alice, laptop, epoch.minusSeconds(1));
        var after = Requests.ticket(alice, laptop, epoch.plusMillis(1));

        assertThat(publishing(epoch).publish(Requests.publication(before, laptop)))
                .isInstanceOf(Publication.Refused.class);
        assertThat(publishing(epoch).publish(Requests.publication(after, laptop)))
                .isInstanceOf(Publication.Published.class);
    }

    private PublishClientCertificate publishing(Instant epoch) {
        return new PublishClientCertificate(
                pool.users,
                pool.certificates,
                pool.blocks,
                pool.authority,
                pool.auditor,
                pool.work,
                pool.settings.withEpoch(epoch),
                pool.clock);
    }
}
