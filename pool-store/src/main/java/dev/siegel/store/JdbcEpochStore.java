package dev.siegel.store;

import dev.siegel.pool.revocation.EpochStore;
import java.time.Instant;

/** The epoch in the one row of {@code pool_state}. */
final class JdbcEpochStore implements EpochStore {
    private final Statements statements;

    JdbcEpochStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Instant epoch() {
        return statements
                .one("select epoch from pool_state where state_id = 1", row -> row.instant("epoch"))
                .orElse(Instant.EPOCH);
    }

    @Override
    public void raise(Instant epoch) {
        statements.update(
                "update pool_state set epoch = ? where state_id = 1 and epoch < ?", epoch, epoch);
    }
}
