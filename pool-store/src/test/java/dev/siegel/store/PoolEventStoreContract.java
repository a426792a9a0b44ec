package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore.Positioned;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class PoolEventStoreContract extends StoreContract {
    private static PoolEvent event(@Nullable DeviceId device, List<Thumbprint> thumbprints) {
        return new PoolEvent(
                UUID.randomUUID(),
                NOW,
                PoolEvent.Kind.REVOKED,
                UserId.random(),
                device,
                thumbprints,
                NOW,
                true);
    }

    @Test
    void events_come_back_as_stored_in_the_order_they_were_appended() {
        PoolEvent first =
                event(
                        device(),
                        List.of(new Thumbprint("0".repeat(40)), new Thumbprint("F".repeat(40))));
        PoolEvent second = event(null, List.of());
        stores().events().append(first);
        stores().events().append(second);

        List<Positioned> all = stores().events().after(0, 10);

        assertThat(all).extracting(Positioned::event).containsExactly(first, second);
        assertThat(stores().events().after(all.getFirst().position(), 10))
                .extracting(Positioned::event)
                .containsExactly(second);
        assertThat(stores().events().lastPosition()).isEqualTo(all.getLast().position());
    }

    @Test
    void known_ids_are_those_that_are_stored() {
        PoolEvent stored = event(null, List.of());
        stores().events().append(stored);

        assertThat(stores().events().known(List.of(stored.id(), UUID.randomUUID())))
                .containsExactly(stored.id());
        assertThat(stores().events().known(List.of())).isEmpty();
        assertThat(stores().events().after(0, 0)).isEmpty();
    }
}
