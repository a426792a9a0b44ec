package dev.siegel.pool.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.siegel.pool.audit.AuditChain.Verification;
import dev.siegel.pool.audit.AuditFinding.ForgedSeal;
import dev.siegel.pool.audit.AuditFinding.Gap;
import dev.siegel.pool.audit.AuditFinding.HeadNotReached;
import dev.siegel.pool.audit.AuditFinding.LinkBroken;
import dev.siegel.pool.audit.AuditFinding.RowChanged;
import dev.siegel.pool.audit.AuditFinding.RowMissing;
import dev.siegel.pool.testing.ImmediateUnitOfWork;
import dev.siegel.pool.testing.InMemoryAuditStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditChainTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final SecretKey STRANGER = new SecretKeySpec(new byte[] {1}, "HmacSHA256");

    private final InMemoryAuditStore store = new InMemoryAuditStore();

    @TempDir private Path folder;
    private AuditHeadFile keeper;

    @BeforeEach
    void sealFiveRows() {
        keeper = new AuditHeadFile(folder.resolve("audit-head"));
        IntStream.rangeClosed(1, 5).mapToObj(AuditRows::numbered).forEach(store::append);
        sealer(KEY).sealOnce();
    }

    @Test
    void an_untouched_chain_is_intact() {
        Verification verification = verify();

        assertThat(verification.isIntact()).isTrue();
        assertThat(verification.sealed()).isEqualTo(5);
        assertThat(verification.unsealed()).isZero();
        assertThat(verification.head()).isEqualTo(keeper.kept()).isPresent();
    }

    @Test
    void rows_sealed_later_continue_the_chain() {
        store.append(AuditRows.numbered(6));

        int sealed = sealer(KEY).sealOnce();

        assertThat(sealed).isEqualTo(1);
        assertThat(verify().head().orElseThrow().position()).isEqualTo(6);
        assertThat(verify().isIntact()).isTrue();
        assertThat(sealer(KEY).sealOnce()).isZero();
    }

    @Test
    void more_rows_than_a_batch_are_sealed_in_one_go() {
        IntStream.rangeClosed(6, 1205).mapToObj(AuditRows::numbered).forEach(store::append);

        assertThat(sealer(KEY).sealOnce()).isEqualTo(1200);
        assertThat(verify().sealed()).isEqualTo(1205);
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void the_unsealed_tail_is_counted() {
        store.append(AuditRows.numbered(6));

        assertThat(verify().unsealed()).isEqualTo(1);
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void a_changed_row_is_reported() {
        var changed = AuditRows.row(new UUID(0, 3), AuditRows.TIME.plusSeconds(3), "sip:nobody");
        store.tamperable().set(2, changed);

        assertThat(verify().findings()).containsExactly(new RowChanged(3, new UUID(0, 3)));
    }

    @Test
    void a_removed_row_is_reported() {
        store.tamperable().remove(2);

        assertThat(verify().findings()).containsExactly(new RowMissing(3, new UUID(0, 3)));
    }

    @Test
    void a_row_removed_with_its_seal_is_a_gap() {
        store.tamperable().remove(2);
        store.tamperableSeals().remove(2);

        assertThat(verify().findings()).containsExactly(new Gap(3, 4));
    }

    @Test
    void a_beginning_that_was_removed_is_a_gap() {
        store.tamperable().subList(0, 2).clear();
        store.tamperableSeals().subList(0, 2).clear();

        assertThat(verify().findings()).containsExactly(new Gap(1, 3));
    }

    @Test
    void a_chain_cut_off_at_its_end_does_not_reach_the_kept_head() {
        store.tamperable().subList(3, 5).clear();
        store.tamperableSeals().subList(3, 5).clear();

        assertThat(verify().findings()).containsExactly(new HeadNotReached(5, 3, true));
    }

    @Test
    void a_chain_removed_as_a_whole_does_not_reach_the_kept_head() {
        store.tamperable().clear();
        store.tamperableSeals().clear();

        assertThat(verify().findings()).containsExactly(new HeadNotReached(5, 0, true));
        assertThat(verify().head()).isEmpty();
    }

    @Test
    void a_cut_chain_that_went_on_still_does_not_hold_the_kept_head() {
        AuditHead before = keeper.kept().orElseThrow();
        store.tamperable().subList(3, 5).clear();
        store.tamperableSeals().subList(3, 5).clear();
        IntStream.rangeClosed(6, 9).mapToObj(AuditRows::numbered).forEach(store::append);

        sealer(KEY).sealOnce();
        store.append(AuditRows.numbered(10));
        sealer(KEY).sealOnce();

        assertThat(keeper.kept()).contains(before);
        assertThat(verify().findings()).containsExactly(new HeadNotReached(5, 8, true));
    }

    @Test
    void a_head_set_aside_lets_a_cut_chain_be_kept_again() {
        store.tamperable().subList(3, 5).clear();
        store.tamperableSeals().subList(3, 5).clear();
        store.append(AuditRows.numbered(6));

        keeper.setAside();
        sealer(KEY).sealOnce();

        assertThat(verify().isIntact()).isTrue();
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void a_chain_made_anew_without_the_key_is_forged() {
        AuditEvent changed = AuditRows.row(new UUID(0, 5), AuditRows.TIME, "sip:nobody");
        store.tamperable().set(4, changed);
        store.tamperableSeals().removeLast();
        sealer(STRANGER).sealOnce();

        assertThat(verify().findings())
                .containsExactly(new ForgedSeal(5, new UUID(0, 5)), new HeadNotReached(5, 5, true));
    }

    @Test
    void seals_in_another_order_are_reported() {
        AuditSeal third = store.tamperableSeals().get(2);
        AuditSeal moved =
                new AuditSeal(3, third.eventId(), third.hash(), "0".repeat(64), third.mac());
        store.tamperableSeals().set(2, moved);

        assertThat(verify().findings())
                .containsExactly(new LinkBroken(3), new RowChanged(3, new UUID(0, 3)));
    }

    @Test
    void two_rows_exchanged_are_both_reported() {
        AuditEvent third = store.tamperable().get(2);
        AuditEvent fourth = store.tamperable().get(3);
        store.tamperable().set(2, AuditRows.row(third.id(), fourth.time(), fourth.target()));
        store.tamperable().set(3, AuditRows.row(fourth.id(), third.time(), third.target()));

        assertThat(verify().findings())
                .containsExactly(
                        new RowChanged(3, new UUID(0, 3)), new RowChanged(4, new UUID(0, 4)));
    }

    @Test
    void findings_stop_at_a_thousand() {
        IntStream.rangeClosed(6, 1200).mapToObj(AuditRows::numbered).forEach(store::append);
        sealer(KEY).sealOnce();
        store.tamperable().clear();

        assertThat(verify().findings()).hasSize(1000);
    }

    @Test
    void without_a_kept_head_the_chain_itself_is_still_checked() {
        keeper.setAside();

        assertThat(verify().isIntact()).isTrue();
        assertThat(verify().head().orElseThrow().position()).isEqualTo(5);
    }

    @Test
    void a_kept_head_that_is_none_is_named() throws IOException {
        Files.writeString(folder.resolve("audit-head"), "5 abc def\n");

        assertThatIllegalStateException()
                .isThrownBy(this::verify)
                .withMessageContaining("audit-head");
    }

    private AuditSealer sealer(SecretKey key) {
        return new AuditSealer(store, new ImmediateUnitOfWork(), key, keeper);
    }

    private Verification verify() {
        return new AuditChain(store, KEY, keeper).verify();
    }
}
