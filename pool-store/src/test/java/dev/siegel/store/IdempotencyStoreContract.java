package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.idempotency.IdempotencyStore;
import dev.siegel.pool.idempotency.IdempotentRequest;
import dev.siegel.pool.secret.Sealed;
import java.util.Objects;
import org.junit.jupiter.api.Test;

abstract class IdempotencyStoreContract extends StoreContract {
    private static IdempotentRequest request(String caller, String fingerprint) {
        return new IdempotentRequest(caller, "k-1", fingerprint, NOW, null);
    }

    private IdempotencyStore store() {
        return stores().idempotency();
    }

    @Test
    void a_key_is_taken_once_by_each_caller() {
        assertThat(store().insert(request("admin", "a"))).isTrue();
        assertThat(store().insert(request("admin", "b"))).isFalse();
        assertThat(store().insert(request("other", "b"))).isTrue();

        assertThat(store().find("admin", "k-1")).contains(request("admin", "a"));
        assertThat(store().find("admin", "k-2")).isEmpty();
    }

    @Test
    void an_answer_comes_back_and_one_to_an_earlier_try_is_not_kept() {
        store().insert(request("admin", "a"));

        store().answer("admin", "k-1", NOW.minusSeconds(1), new Sealed(new byte[] {9}));
        assertThat(store().find("admin", "k-1")).contains(request("admin", "a"));
        store().answer("admin", "k-1", NOW, new Sealed(new byte[] {1, 2}));

        Sealed answer = store().find("admin", "k-1").orElseThrow().answer();
        assertThat(Objects.requireNonNull(answer).bytes()).containsExactly(1, 2);
    }

    @Test
    void only_the_try_that_is_meant_is_removed() {
        store().insert(request("admin", "a"));

        store().delete("admin", "k-1", NOW.minusSeconds(1));
        assertThat(store().find("admin", "k-1")).isPresent();
        store().delete("admin", "k-1", NOW);

        assertThat(store().find("admin", "k-1")).isEmpty();
    }

    @Test
    void what_is_older_than_a_moment_is_removed() {
        store().insert(request("admin", "a"));

        store().deleteBefore(NOW);
        assertThat(store().find("admin", "k-1")).isPresent();
        store().deleteBefore(NOW.plusSeconds(1));

        assertThat(store().find("admin", "k-1")).isEmpty();
    }
}
