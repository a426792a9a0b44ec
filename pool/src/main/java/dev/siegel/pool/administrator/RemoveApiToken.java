package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Revokes an API token: from its next use on it is unknown. */
public final class RemoveApiToken {
    private static final String NAME = "Remove-CsApiToken";

    private final ApiTokenStore tokens;
    private final Auditor auditor;
    private final UnitOfWork work;

    public RemoveApiToken(ApiTokenStore tokens, Auditor auditor, UnitOfWork work) {
        this.tokens = tokens;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * @return the token that was, or empty when there is none with this id
     */
    public Optional<ApiToken> remove(Caller caller, UUID id, boolean dryRun) {
        Optional<ApiToken> found = tokens.find(id);
        if (found.isEmpty()) {
            auditor.require(
                    caller, Right.MANAGE_ADMINISTRATORS, new Operation(NAME, id.toString(), null));
            return Optional.empty();
        }
        ApiToken token = found.get();
        Operation operation = new Operation(NAME, token.owner() + "/" + token.name(), null);
        TokenOwnership.check(auditor, caller, token.owner(), operation);
        if (dryRun) {
            auditor.dryRun(caller, operation, Map.of());
            return found;
        }
        return work.inTransaction(() -> {
            if (!tokens.delete(id)) {
                return Optional.empty();
            }
            auditor.done(caller, operation, Map.of());
            return found;
        });
    }
}
