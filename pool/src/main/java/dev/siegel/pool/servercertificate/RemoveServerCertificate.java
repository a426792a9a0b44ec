package dev.siegel.pool.servercertificate;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Ends the use of assigned certificates: the pool's own is used again. An issuing key that has
 * signed stays trusted, so only a roll of it that is still to come can be called off.
 */
public final class RemoveServerCertificate {
    private static final String NAME = "Remove-CsCertificate";

    private final ServerKeyStore store;
    private final ServerKeys inUse;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public RemoveServerCertificate(
            ServerKeyStore store, ServerKeys inUse, Auditor auditor, UnitOfWork work, Clock clock) {
        this.store = store;
        this.inUse = inUse;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Which assignments end.
     *
     * @param nextOnly those to come only: calls a roll off
     */
    public record Request(CertificateUse use, boolean nextOnly, boolean dryRun) {}

    /**
     * @return the assignments that ended, or would
     */
    public List<Assignment> remove(Caller caller, Request request) {
        Operation operation = new Operation(NAME, request.use().displayName(), null);
        auditor.require(caller, Right.MANAGE_SERVERS, operation);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean toCome = request.nextOnly() || request.use() == CertificateUse.CLIENT_ISSUER;
        Instant from = toCome ? now : Instant.EPOCH;
        Instant before = now.plus(36500, ChronoUnit.DAYS);
        List<Assignment> ending =
                store.assignments().stream()
                        .filter(one -> one.use() == request.use())
                        .filter(one -> !one.effectiveTime().isBefore(from))
                        .toList();
        Map<String, String> details = Map.of("assignments", Integer.toString(ending.size()));
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, details);
            return ending;
        }
        work.run(() -> {
            store.unassign(request.use(), from, before);
            auditor.done(caller, operation, details);
        });
        inUse.refresh();
        return ending;
    }
}
