package dev.siegel.pool.audit;

import java.util.UUID;

/** Something that is wrong with the audit chain. */
public sealed interface AuditFinding {
    /** Links are missing before the one at {@code found}. */
    record Gap(long expected, long found) implements AuditFinding {}

    /** The link does not continue the one before it. */
    record LinkBroken(long position) implements AuditFinding {}

    /** The seal was not made with the pool's audit key. */
    record ForgedSeal(long position, UUID eventId) implements AuditFinding {}

    /** The row was removed, its seal left behind. */
    record RowMissing(long position, UUID eventId) implements AuditFinding {}

    /** The row is not the one that was sealed. */
    record RowChanged(long position, UUID eventId) implements AuditFinding {}

    /**
     * The chain does not hold the head kept outside the database: it was cut off, or the database
     * was put back.
     *
     * @param kept the position of the kept head
     * @param last where the chain ends now
     * @param genuine whether the kept head itself was made with the pool's audit key
     */
    record HeadNotReached(long kept, long last, boolean genuine) implements AuditFinding {}
}
