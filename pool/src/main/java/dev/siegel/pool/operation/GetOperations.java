package dev.siegel.pool.operation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows operations and their results: all to those who may see every user, to others the ones they
 * asked for themselves.
 */
public final class GetOperations {
    static final String NAME = "Get-CsOperation";

    private final OperationStore operations;
    private final Auditor auditor;

    public GetOperations(OperationStore operations, Auditor auditor) {
        this.operations = operations;
        this.auditor = auditor;
    }

    /**
     * A page, newest first.
     *
     * @param after the last one of the page before, null for the first page
     */
    public List<LongOperation> page(Caller caller, @Nullable OperationId after, int limit) {
        boolean all = seesAll(caller, "");
        LongOperation last = after == null ? null : operations.find(after).orElse(null);
        return after != null && last == null
                ? List.of()
                : operations.page(all ? null : caller.name(), last, limit);
    }

    /** Empty when there is none, or none the caller may see. */
    public Optional<LongOperation> find(Caller caller, OperationId id) {
        boolean all = seesAll(caller, id.toString());
        return operations.find(id).filter(found -> all || isOf(caller, found));
    }

    /** The results after a position, in their order; empty when there is no such operation. */
    public Optional<List<OperationResult.Positioned>> results(
            Caller caller, OperationId id, long afterPosition, int limit) {
        return find(caller, id).map(_ -> operations.results(id, afterPosition, limit));
    }

    private boolean seesAll(Caller caller, String target) {
        UserScope scope = auditor.within(caller, Right.READ, new Operation(NAME, target, null));
        return scope instanceof UserScope.Everyone;
    }

    static boolean isOf(Caller caller, LongOperation operation) {
        return operation.requester().name().equals(caller.name());
    }
}
