package dev.siegel.pool.audit;

import java.util.Optional;

/** Keeps the last head of the chain outside the database. */
public interface AuditHeadKeeper {
    /** Empty when none was ever kept. */
    Optional<AuditHead> kept();

    void keep(AuditHead head);
}
