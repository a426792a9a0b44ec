package dev.siegel.pool.audit;

import dev.siegel.pool.audit.AuditFinding.ForgedSeal;
import dev.siegel.pool.audit.AuditFinding.Gap;
import dev.siegel.pool.audit.AuditFinding.HeadNotReached;
import dev.siegel.pool.audit.AuditFinding.LinkBroken;
import dev.siegel.pool.audit.AuditFinding.RowChanged;
import dev.siegel.pool.audit.AuditFinding.RowMissing;
import dev.siegel.pool.audit.AuditStore.SealedRow;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Verifies the chain from its first link to its last, and against the head kept outside the
 * database.
 */
public final class AuditChain {
    private static final int BATCH = 1000;

    private final AuditStore store;
    private final AuditLinks links;
    private final AuditHeadKeeper keeper;

    public AuditChain(AuditStore store, SecretKey auditKey, AuditHeadKeeper keeper) {
        this.store = store;
        this.links = new AuditLinks(auditKey);
        this.keeper = keeper;
    }

    /**
     * What became of a verification.
     *
     * @param sealed links looked at
     * @param unsealed rows that no seal protects yet; they are sealed within a second or so
     * @param findings the first thousand things that are wrong, empty when all is well
     * @param head the chain's end, to compare with the heads in the log
     */
    public record Verification(
            long sealed, long unsealed, List<AuditFinding> findings, Optional<AuditHead> head) {
        public Verification {
            findings = List.copyOf(findings);
        }

        public boolean isIntact() {
            return findings.isEmpty();
        }
    }

    public Verification verify() {
        // the head is read first: the chain may grow past it meanwhile, but must still hold it
        Optional<AuditHead> kept = keeper.kept();
        long unsealed = store.countUnsealed();
        var walk = new Walk(kept);
        List<SealedRow> rows = store.sealedAfter(0, BATCH);
        while (!rows.isEmpty()) {
            rows.forEach(walk::step);
            rows = store.sealedAfter(rows.getLast().seal().position(), BATCH);
        }
        return walk.end(unsealed);
    }

    /** One way along the chain. */
    private final class Walk {
        private final Optional<AuditHead> kept;
        private final AuditFindings findings = new AuditFindings();
        private Optional<AuditSeal> before = Optional.empty();
        private boolean keptReached;
        private long sealed;

        Walk(Optional<AuditHead> kept) {
            this.kept = kept;
        }

        void step(SealedRow row) {
            AuditSeal seal = row.seal();
            long expected = before.map(AuditSeal::position).orElse(0L) + 1;
            if (seal.position() != expected) {
                findings.add(new Gap(expected, seal.position()));
            } else if (!seal.previousHash()
                    .equals(before.map(AuditSeal::hash).orElse(AuditLinks.NO_HASH))) {
                findings.add(new LinkBroken(seal.position()));
            }
            checkRow(row);
            keptReached |= kept.filter(head -> head.isAt(seal)).isPresent();
            before = Optional.of(seal);
            sealed++;
        }

        private void checkRow(SealedRow row) {
            AuditSeal seal = row.seal();
            if (!links.isGenuine(seal)) {
                findings.add(new ForgedSeal(seal.position(), seal.eventId()));
            }
            if (row.event().isEmpty()) {
                findings.add(new RowMissing(seal.position(), seal.eventId()));
            } else if (!links.holds(seal, row.event().get())) {
                findings.add(new RowChanged(seal.position(), seal.eventId()));
            }
        }

        Verification end(long unsealed) {
            if (kept.isPresent() && !keptReached) {
                long last = before.map(AuditSeal::position).orElse(0L);
                boolean genuine = links.isGenuine(kept.get());
                findings.add(new HeadNotReached(kept.get().position(), last, genuine));
            }
            return new Verification(sealed, unsealed, findings.all(), before.map(AuditHead::of));
        }
    }
}
