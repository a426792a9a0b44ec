package dev.siegel.pool.audit;

import dev.siegel.pool.work.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links new audit rows into the chain. Every front end may run one; they take turns. The new head
 * goes to the log and to the keeper, so that a shortened chain is found out by what lies outside
 * the database.
 */
public final class AuditSealer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BATCH = 500;

    private final AuditStore store;
    private final UnitOfWork work;
    private final AuditLinks links;
    private final AuditHeadKeeper keeper;

    public AuditSealer(
            AuditStore store, UnitOfWork work, SecretKey auditKey, AuditHeadKeeper keeper) {
        this.store = store;
        this.work = work;
        this.links = new AuditLinks(auditKey);
        this.keeper = keeper;
    }

    /**
     * Seals all rows that wait for it.
     *
     * @return how many
     */
    public int sealOnce() {
        int sealed = 0;
        Batch batch;
        do {
            batch = work.inTransaction(this::sealBatch);
            publish(batch);
            sealed += batch.seals().size();
        } while (batch.seals().size() == BATCH);
        return sealed;
    }

    /**
     * What one transaction sealed.
     *
     * @param reachesKeptHead whether the chain still holds the head kept last
     */
    private record Batch(List<AuditSeal> seals, boolean reachesKeptHead) {}

    private Batch sealBatch() {
        Optional<AuditSeal> head = store.lockHead();
        List<AuditEvent> events = store.unsealed(BATCH);
        if (events.isEmpty()) {
            return new Batch(List.of(), true);
        }
        boolean reachesKeptHead = reachesKeptHead(head);
        var seals = new ArrayList<AuditSeal>(events.size());
        for (AuditEvent event : events) {
            AuditSeal seal = links.link(head, event);
            seals.add(seal);
            head = Optional.of(seal);
        }
        store.seal(seals);
        return new Batch(seals, reachesKeptHead);
    }

    private boolean reachesKeptHead(Optional<AuditSeal> head) {
        Optional<AuditHead> kept = keeper.kept();
        return kept.isEmpty()
                || head.filter(kept.get()::isAt).isPresent()
                || store.sealedAfter(kept.get().position() - 1, 1).stream()
                        .anyMatch(row -> kept.get().isAt(row.seal()));
    }

    /** A cut chain goes on, but the head kept before stays as evidence. */
    private void publish(Batch batch) {
        if (batch.seals().isEmpty()) {
            return;
        }
        AuditHead head = AuditHead.of(batch.seals().getLast());
        LOG.info("Audit chain: {} {} {}", head.position(), head.hash(), head.mac());
        if (batch.reachesKeptHead()) {
            keeper.keep(head);
        } else {
            LOG.error(
                    "The audit chain was cut: it does not hold the head kept last. Test-CsAuditChain tells more");
        }
    }
}
