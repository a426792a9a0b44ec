package dev.siegel.pool.operation;

import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.OperationResult.Outcome;
import dev.siegel.pool.role.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts from 0 up to a number; some numbers cannot be done. */
final class CountingWork implements LongWork {
    static final String NAME = "Count-CsItem";

    private final int items;
    private final Set<Integer> impossible;
    final List<Integer> counted = new ArrayList<>();
    Runnable afterwards = () -> {};
    Runnable during = () -> {};

    CountingWork(int items, Set<Integer> impossible) {
        this.items = items;
        this.impossible = impossible;
    }

    @Override
    public String cmdlet() {
        return NAME;
    }

    @Override
    public Right right() {
        return Right.REVOKE_ACROSS_USERS;
    }

    @Override
    public Batch next(LongOperation operation, String parameters, int most) {
        int from = begin(operation);
        int to = Math.min(items, from + most);
        if (impossible.stream().anyMatch(item -> item >= from && item < to)) {
            throw new IllegalStateException("cannot be done");
        }
        during.run();
        IntStream.range(from, to).forEach(counted::add);
        return batch(from, to, Outcome.DONE);
    }

    @Override
    public Batch skip(LongOperation operation, String parameters, String why) {
        int from = begin(operation);
        return batch(from, from + 1, Outcome.FAILED);
    }

    private static int begin(LongOperation operation) {
        String cursor = operation.progress().cursor();
        return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    }

    private Batch batch(int from, int to, Outcome outcome) {
        List<OperationResult> results =
                IntStream.range(from, to)
                        .mapToObj(item ->
                                new OperationResult(
                                        UserId.random(), "item " + item, null, outcome, null))
                        .toList();
        return new Batch(Integer.toString(to), results, to == items, () -> afterwards.run());
    }
}
