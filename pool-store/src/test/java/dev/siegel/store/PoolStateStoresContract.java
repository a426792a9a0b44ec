package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.secret.Sealed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class PoolStateStoresContract extends StoreContract {
    @Test
    void the_first_secret_of_a_name_stays() {
        Sealed first = new Sealed(new byte[] {1});

        assertThat(stores().secrets().putIfAbsent("pepper.1", first)).isEqualTo(first);
        assertThat(stores().secrets().putIfAbsent("pepper.1", new Sealed(new byte[] {2})))
                .isEqualTo(first);
        assertThat(stores().secrets().all()).containsOnlyKeys("pepper.1").containsValue(first);
    }

    @Test
    void the_epoch_only_ever_rises() {
        assertThat(stores().epoch().epoch()).isEqualTo(Instant.EPOCH);

        stores().epoch().raise(NOW);
        stores().epoch().raise(NOW.minusSeconds(1));

        assertThat(stores().epoch().epoch()).isEqualTo(NOW);
    }
}
