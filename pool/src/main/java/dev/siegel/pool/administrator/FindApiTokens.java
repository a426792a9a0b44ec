package dev.siegel.pool.administrator;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API tokens with their last uses: one's own, or everybody's for those who see administrators. */
public final class FindApiTokens {
    private static final String NAME = "Get-CsApiToken";

    private final ApiTokenStore tokens;
    private final Auditor auditor;

    public FindApiTokens(ApiTokenStore tokens, Auditor auditor) {
        this.tokens = tokens;
        this.auditor = auditor;
    }

    /** The caller's own, by name. */
    public List<ApiToken> own(Caller caller) {
        var _ = auditor.within(caller, Right.OWN_ACCESS, new Operation(NAME, caller.name(), null));
        return AdministratorName.isOne(caller.name())
                ? tokens.of(AdministratorName.of(caller.name()))
                : List.of();
    }

    /** Everybody's, by owner and name. */
    public List<ApiToken> all(Caller caller) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(NAME, "", null));
        return tokens.all();
    }

    public Optional<ApiToken> find(Caller caller, UUID id) {
        Optional<ApiToken> found = tokens.find(id);
        boolean own = found.isPresent() && TokenOwnership.isOwn(caller, found.get().owner());
        Operation operation = new Operation(NAME, id.toString(), null);
        if (own) {
            var _ = auditor.within(caller, Right.OWN_ACCESS, operation);
        } else {
            auditor.require(caller, Right.READ_ADMINISTRATION, operation);
        }
        return found;
    }
}
