package dev.siegel.pool.enablement;

import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.LongWork;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationResult;
import dev.siegel.pool.operation.OperationResult.Outcome;
import dev.siegel.pool.role.Right;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work of a move of many users that is too long for one call. */
public final class MoveWork implements LongWork {
    private final MoveUser moveUser;

    /** Read once for all batches of an operation. */
    private @Nullable ReadOrder last;

    public MoveWork(MoveUser moveUser) {
        this.moveUser = moveUser;
    }

    private record ReadOrder(OperationId id, MoveOrder order) {}

    @Override
    public String cmdlet() {
        return MoveUsers.NAME;
    }

    @Override
    public Right right() {
        return Right.MANAGE_USERS;
    }

    @Override
    public Batch next(LongOperation operation, String parameters, int most) {
        MoveOrder order = order(operation, parameters);
        List<UserId> users = order.users();
        int from = place(operation);
        int to = Math.min(users.size(), from + most);
        List<OperationResult> results = new ArrayList<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (UserId user : users.subList(from, to)) {
            var step = moveUser.within(operation.requester(), user, order.fqdn());
            results.add(result(user, step.outcome()));
            afterwards.add(step.afterwards());
        }
        return new Batch(
                Integer.toString(to),
                results,
                to >= users.size(),
                () -> afterwards.forEach(Runnable::run));
    }

    private static int place(LongOperation operation) {
        String cursor = operation.progress().cursor();
        return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    }

    private static OperationResult result(UserId user, MoveUser.Outcome outcome) {
        return switch (outcome) {
            case MoveUser.Outcome.Moved(var _, var after) ->
                    new OperationResult(
                            user, after.sipAddress().toString(), null, Outcome.DONE, null);
            case MoveUser.Outcome.NoSuchUser() ->
                    new OperationResult(user, user.toString(), null, Outcome.GONE, null);
            case MoveUser.Outcome.UnknownPool _ ->
                    new OperationResult(
                            user, user.toString(), null, Outcome.FAILED, "no such pool");
        };
    }

    @Override
    public Batch skip(LongOperation operation, String parameters, String why) {
        List<UserId> users = order(operation, parameters).users();
        int from = place(operation);
        List<OperationResult> failed =
                users.subList(from, Math.min(users.size(), from + 1)).stream()
                        .map(user ->
                                new OperationResult(
                                        user, user.toString(), null, Outcome.FAILED, why))
                        .toList();
        int to = from + failed.size();
        return new Batch(Integer.toString(to), failed, to >= users.size(), () -> {});
    }

    private MoveOrder order(LongOperation operation, String parameters) {
        ReadOrder known = last;
        if (known == null || !known.id().equals(operation.id())) {
            known = new ReadOrder(operation.id(), MoveOrder.read(parameters));
            last = known;
        }
        return known.order();
    }
}
