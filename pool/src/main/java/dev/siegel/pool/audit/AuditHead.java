package dev.siegel.pool.audit;

/**
 * The end of the chain at some time, kept outside the database: a chain that does not reach it any
 * more was cut.
 *
 * @param mac as in the seal at this position
 */
public record AuditHead(long position, String hash, String mac) {
    static AuditHead of(AuditSeal seal) {
        return new AuditHead(seal.position(), seal.hash(), seal.mac());
    }

    boolean isAt(AuditSeal seal) {
        return equals(of(seal));
    }
}
