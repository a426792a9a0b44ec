package dev.siegel.pool.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.operation.OperationResult.Outcome;
import dev.siegel.pool.operation.OperationResult.Positioned;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.work.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkOnOperationsTest {
    private static final int ITEMS = 600;

    private final TestingPool pool = new TestingPool();
    private final CountingWork counting = new CountingWork(ITEMS, Set.of());

    private WorkOnOperations worker(String frontEnd, LongWork work) {
        return new WorkOnOperations(
                pool.operations, List.of(work), pool.work, frontEnd, pool.clock);
    }

    private OperationId queued() {
        LongOperation operation =
                LongOperation.queued(
                        CountingWork.NAME,
                        ITEMS + " items",
                        ITEMS,
                        pool.administrator(),
                        pool.clock.instant());
        pool.operations.insert(operation, "");
        return operation.id();
    }

    private LongOperation stored(OperationId id) {
        return pool.operations.find(id).orElseThrow();
    }

    private StopOperation stop(LongWork work) {
        return new StopOperation(
                pool.operations, List.of(work), pool.auditor, pool.work, pool.clock);
    }

    private static List<Integer> numbers(int to) {
        return IntStream.range(0, to).boxed().toList();
    }

    @Test
    void an_operation_is_done_item_by_item_in_order() {
        OperationId id = queued();

        boolean worked = worker("fe1", counting).workOnOne(() -> true);

        assertThat(worked).isTrue();
        assertThat(counting.counted).isEqualTo(numbers(ITEMS));
        LongOperation done = stored(id);
        assertThat(done.state()).isEqualTo(OperationState.DONE);
        assertThat(done.progress().done()).isEqualTo(ITEMS);
        assertThat(done.claim()).isNull();
        assertThat(pool.operations.results(id, 0, 1000))
                .extracting(Positioned::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ITEMS).mapToObj(Long::valueOf).toList());
    }

    @Test
    void without_an_operation_there_is_nothing_to_do() {
        assertThat(worker("fe1", counting).workOnOne(() -> true)).isFalse();
    }

    @Test
    void a_front_end_that_stops_gives_its_operation_back_and_another_goes_on() {
        OperationId id = queued();
        worker("fe1", counting).workOnOne(() -> counting.counted.isEmpty());
        int before = counting.counted.size();

        worker("fe2", counting).workOnOne(() -> true);

        assertThat(before).isPositive().isLessThan(ITEMS);
        assertThat(counting.counted).isEqualTo(numbers(ITEMS));
        assertThat(stored(id).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void what_a_crash_left_is_taken_up_at_the_next_start_of_the_same_front_end() {
        queued();
        counting.afterwards =
                () -> {
                    throw new OutOfMemoryError("the process dies here");
                };
        WorkOnOperations crashing = worker("fe1", counting);
        assertThatThrownBy(() -> crashing.workOnOne(() -> true))
                .isInstanceOf(OutOfMemoryError.class);
        counting.afterwards = () -> {};

        WorkOnOperations restarted = worker("fe1", counting);
        restarted.takeUp();

        assertThat(restarted.workOnOne(() -> true)).isTrue();
        assertThat(counting.counted).isEqualTo(numbers(ITEMS));
    }

    @Test
    void another_front_end_takes_over_only_when_the_lease_is_over() {
        OperationId id = queued();
        counting.afterwards =
                () -> {
                    throw new OutOfMemoryError("the process dies here");
                };
        WorkOnOperations crashing = worker("fe1", counting);
        assertThatThrownBy(() -> crashing.workOnOne(() -> true))
                .isInstanceOf(OutOfMemoryError.class);
        counting.afterwards = () -> {};
        WorkOnOperations other = worker("fe2", counting);

        pool.clock.advance(WorkOnOperations.LEASE.minus(Duration.ofSeconds(1)));
        boolean early = other.workOnOne(() -> true);
        pool.clock.advance(Duration.ofSeconds(1));
        boolean late = other.workOnOne(() -> true);

        assertThat(early).isFalse();
        assertThat(late).isTrue();
        assertThat(counting.counted).isEqualTo(numbers(ITEMS));
        assertThat(stored(id).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void who_lost_the_operation_to_another_does_nothing_more() {
        OperationId id = queued();
        counting.afterwards =
                () -> {
                    counting.afterwards = () -> {};
                    pool.operations.release("fe1");
                    worker("fe2", counting).workOnOne(() -> true);
                };

        worker("fe1", counting).workOnOne(() -> true);

        assertThat(counting.counted).isEqualTo(numbers(ITEMS));
        assertThat(stored(id).progress().done()).isEqualTo(ITEMS);
    }

    @Test
    void an_item_that_fails_is_passed_over_and_named() {
        var careful = new CountingWork(ITEMS, Set.of(10, 300));
        OperationId id = queued();

        worker("fe1", careful).workOnOne(() -> true);

        assertThat(careful.counted).hasSize(ITEMS - 2).doesNotContain(10, 300);
        assertThat(stored(id).state()).isEqualTo(OperationState.DONE);
        assertThat(stored(id).progress().failed()).isEqualTo(2);
        assertThat(pool.operations.results(id, 0, 1000))
                .filteredOn(one -> one.result().outcome() == Outcome.FAILED)
                .extracting(one -> one.result().identity())
                .containsExactly("item 10", "item 300");
    }

    @Test
    void a_database_that_is_away_leaves_the_operation_as_it_is() {
        OperationId id = queued();
        counting.during =
                () -> {
                    throw new StoreUnavailable("away", new IOException());
                };
        WorkOnOperations worker = worker("fe1", counting);
        assertThatThrownBy(() -> worker.workOnOne(() -> true)).isInstanceOf(StoreUnavailable.class);
        counting.during = () -> {};

        worker.workOnOne(() -> true);

        assertThat(counting.counted).isEqualTo(numbers(ITEMS));
        assertThat(stored(id).progress().failed()).isZero();
    }

    @Test
    void what_cannot_be_concluded_stops_the_operation_and_says_why() {
        OperationId id = queued();
        counting.afterwards =
                () -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                };

        worker("fe1", counting).workOnOne(() -> true);

        assertThat(stored(id).state()).isEqualTo(OperationState.FAILED);
        assertThat(stored(id).message()).contains("disk full");
        assertThat(worker("fe1", counting).workOnOne(() -> true)).isFalse();
    }

    @Test
    void an_operation_nobody_has_begun_is_cancelled_at_once() {
        OperationId id = queued();

        stop(counting).stop(pool.administrator(), id, false);

        assertThat(stored(id).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(worker("fe1", counting).workOnOne(() -> true)).isFalse();
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(event -> assertThat(event.operation()).isEqualTo("Stop-CsOperation"));
    }

    @Test
    void a_running_operation_is_cancelled_at_the_end_of_its_batch() {
        OperationId id = queued();
        counting.afterwards = () -> stop(counting).stop(pool.administrator(), id, false);

        worker("fe1", counting).workOnOne(() -> true);

        LongOperation stopped = stored(id);
        assertThat(stopped.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(stopped.progress().done()).isEqualTo(counting.counted.size()).isLessThan(ITEMS);
        assertThat(stopped.progress().total()).isEqualTo(ITEMS);
    }

    @Test
    void a_dry_run_stops_nothing_and_what_is_over_stays_as_it_was() {
        OperationId id = queued();

        stop(counting).stop(pool.administrator(), id, true);
        worker("fe1", counting).workOnOne(() -> true);
        stop(counting).stop(pool.administrator(), id, false);

        assertThat(stored(id).state()).isEqualTo(OperationState.DONE);
        assertThat(stop(counting).stop(pool.administrator(), OperationId.random(), false))
                .isEmpty();
    }

    @Test
    void the_help_desk_sees_operations_and_stops_none() {
        OperationId id = queued();
        var helpDesk = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-3");
        var get = new GetOperations(pool.operations, pool.auditor);

        assertThat(get.find(helpDesk, id)).isPresent();
        assertThat(get.page(helpDesk, null, 10)).hasSize(1);
        assertThatThrownBy(() -> stop(counting).stop(helpDesk, id, false))
                .isInstanceOf(RightMissing.class);
        assertThat(stored(id).state()).isEqualTo(OperationState.QUEUED);
    }
}
