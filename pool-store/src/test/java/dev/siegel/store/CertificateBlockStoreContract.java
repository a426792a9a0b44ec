package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class CertificateBlockStoreContract extends StoreContract {
    private static CertificateBlock block(User user, @Nullable DeviceId device, String reason) {
        return new CertificateBlock(user.id(), device, NOW.plusSeconds(60), reason, "admin", NOW);
    }

    @Test
    void blocks_come_back_as_they_were_stored_the_users_own_first() {
        User anna = insertedUser("anna");
        User ben = insertedUser("ben");
        var whole = block(anna, null, "left ü");
        var device = new CertificateBlock(anna.id(), device(), null, null, "admin", NOW);
        stores().blocks().put(List.of(device, whole, block(ben, null, "other")));

        assertThat(stores().blocks().of(anna.id())).containsExactly(whole, device);
    }

    @Test
    void a_block_takes_the_place_of_the_one_before() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        stores().blocks().put(List.of(block(anna, laptop, "old")));

        stores().blocks().put(List.of(block(anna, laptop, "new")));

        assertThat(stores().blocks().of(anna.id())).containsExactly(block(anna, laptop, "new"));
    }

    @Test
    void one_block_is_removed_and_the_others_stay() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        stores().blocks().put(List.of(block(anna, null, "a"), block(anna, laptop, "b")));

        assertThat(stores().blocks().remove(anna.id(), laptop)).isTrue();
        assertThat(stores().blocks().remove(anna.id(), laptop)).isFalse();
        assertThat(stores().blocks().of(anna.id())).containsExactly(block(anna, null, "a"));
    }

    @Test
    void blocks_go_with_their_user() {
        User anna = insertedUser("anna");
        stores().blocks().put(List.of(block(anna, null, "a")));

        stores().users().delete(anna.id());

        assertThat(stores().blocks().of(anna.id())).isEmpty();
    }
}
