package dev.siegel.pool.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.siegel.pool.secret.SealBroken.Cause;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final byte[] PLAIN = "a secret".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final Sealing sealing = new Sealing(PoolKey.random(random), random);

    @Test
    void what_was_sealed_can_be_opened() {
        Sealed sealed = sealing.seal("account", "1", PLAIN);

        assertThat(sealing.open("account", "1", sealed)).isEqualTo(PLAIN);
        assertThat(sealing.open("a", "", sealing.seal("a", "", new byte[0]))).isEmpty();
    }

    @Test
    void the_same_secret_sealed_twice_looks_different_and_shows_nothing() {
        Sealed first = sealing.seal("account", "1", PLAIN);
        Sealed second = sealing.seal("account", "1", PLAIN);

        assertThat(first).isNotEqualTo(second);
        assertThat(first.bytes()).hasSize(1 + 8 + 12 + PLAIN.length + 16);
        assertThat(new String(first.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("a secret");
    }

    @Test
    void a_seal_moved_to_another_row_or_table_stays_closed() {
        Sealed sealed = sealing.seal("account", "12", PLAIN);

        assertThat(why(sealing, "account", "13", sealed)).isEqualTo(Cause.CHANGED);
        assertThat(why(sealing, "accounts", "12", sealed)).isEqualTo(Cause.CHANGED);
        assertThat(why(sealing, "account1", "2", sealed)).isEqualTo(Cause.CHANGED);
    }

    @Test
    void another_pool_key_is_named_as_the_cause() {
        var other = new Sealing(PoolKey.random(random), random);
        Sealed sealed = sealing.seal("account", "1", PLAIN);

        assertThat(why(other, "account", "1", sealed)).isEqualTo(Cause.OTHER_POOL_KEY);
    }

    @Test
    void a_seal_changed_in_any_byte_stays_closed() {
        byte[] good = sealing.seal("account", "1", PLAIN).bytes();
        var changed =
                IntStream.range(0, good.length)
                        .mapToObj(place -> {
                            byte[] bytes = good.clone();
                            bytes[place] ^= 1;
                            return new Sealed(bytes);
                        });

        assertThat(changed)
                .allSatisfy(one -> assertThat(why(sealing, "account", "1", one)).isNotNull());
    }

    @Test
    void a_seal_truncated_at_any_length_stays_closed() {
        byte[] good = sealing.seal("account", "1", PLAIN).bytes();
        var cuts =
                IntStream.range(0, good.length)
                        .mapToObj(length -> new Sealed(Arrays.copyOf(good, length)));

        assertThat(cuts)
                .allSatisfy(one -> assertThat(why(sealing, "account", "1", one)).isNotNull());
        assertThat(why(sealing, "account", "1", new Sealed(Arrays.copyOf(good, 36))))
                .isEqualTo(Cause.NOT_SEALED);
    }

    @Test
    void a_pool_key_has_256_bits_and_is_not_shown() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xAB);
        var key = new PoolKey(bytes);

        assertThatIllegalArgumentException().isThrownBy(() -> new PoolKey(new byte[16]));
        assertThat(key.toString()).doesNotContainIgnoringCase("abab").contains(key.id().hex());
        assertThat(new PoolKey(bytes).id()).isEqualTo(key.id());
    }

    private static Cause why(Sealing sealing, String table, String row, Sealed sealed) {
        return catchThrowableOfType(SealBroken.class, () -> sealing.open(table, row, sealed)).why();
    }
}
