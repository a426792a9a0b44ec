package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.LongWork;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationResult;
import dev.siegel.pool.operation.OperationResult.Outcome;
import dev.siegel.pool.revocation.CertificateSelection.Part;
import dev.siegel.pool.role.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of a revocation across users that is too long for one call. */
public final class RevocationWork implements LongWork {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationWork.class);

    private final CertificateSelections selections;
    private final Revocations revocations;
    private final RevocationAudit audit;

    /** Read once for all batches of an operation. */
    private @Nullable ReadOrder last;

    public RevocationWork(
            CertificateSelections selections, Revocations revocations, Auditor auditor) {
        this.selections = selections;
        this.revocations = revocations;
        this.audit = new RevocationAudit(auditor);
    }

    private record ReadOrder(OperationId id, RevocationOrder order) {}

    @Override
    public String cmdlet() {
        return RevokeClientCertificates.NAME;
    }

    @Override
    public Right right() {
        return Right.REVOKE_ACROSS_USERS;
    }

    @Override
    public Batch next(LongOperation operation, String parameters, int most) {
        RevocationOrder order = order(operation, parameters);
        Part part = order.selection().after(operation.progress().cursor(), most);
        RevocationTerms terms = order.terms();
        Map<String, String> more = Map.of("operation", operation.id().toString());
        List<Revoked> done =
                revocations.commit(
                        operation.requester().name(),
                        part.targets(),
                        terms,
                        revoked -> audit.done(operation.requester(), revoked, terms, more));
        return new Batch(
                part.cursor(), results(part, done), part.isLast(), () -> conclude(done, terms));
    }

    /** A connection that does not say it ended is closed all the same, and no reason to stop. */
    private void conclude(List<Revoked> done, RevocationTerms terms) {
        try {
            revocations.conclude(done, terms);
        } catch (IllegalStateException slow) {
            LOG.warn("while ending sign-ins: {}", slow.getMessage());
        }
    }

    @Override
    public Batch skip(LongOperation operation, String parameters, String why) {
        Part part =
                order(operation, parameters).selection().after(operation.progress().cursor(), 1);
        List<OperationResult> failed =
                part.targets().stream()
                        .map(target -> result(target.user(), null, Outcome.FAILED, why))
                        .toList();
        return new Batch(part.cursor(), failed, part.isLast(), () -> {});
    }

    private RevocationOrder order(LongOperation operation, String parameters) {
        ReadOrder known = last;
        if (known == null || !known.id().equals(operation.id())) {
            var read = RevocationOrder.read(parameters, selections, operation.requester());
            known = new ReadOrder(operation.id(), read);
            last = known;
        }
        return known.order();
    }

    private static List<OperationResult> results(Part part, List<Revoked> done) {
        Map<UserId, Revoked> byUser =
                done.stream()
                        .collect(Collectors.toMap(one -> one.user().id(), Function.identity()));
        return part.targets().stream()
                .flatMap(target -> results(target, byUser.get(target.user())))
                .toList();
    }

    private static Stream<OperationResult> results(
            RevocationTarget target, @Nullable Revoked revoked) {
        List<ClientCertificate> ended = revoked == null ? List.of() : revoked.certificates();
        String identity =
                revoked == null ? target.user().toString() : revoked.user().sipAddress().toString();
        Stream<OperationResult> done =
                ended.stream()
                        .map(one ->
                                new OperationResult(
                                        target.user(),
                                        identity,
                                        one.deviceId(),
                                        Outcome.DONE,
                                        null));
        Stream<OperationResult> gone =
                Stream.generate(() ->
                                new OperationResult(
                                        target.user(), identity, null, Outcome.GONE, null))
                        .limit(Math.max(0, expected(target) - ended.size()));
        return Stream.concat(done, gone);
    }

    private static int expected(RevocationTarget target) {
        return switch (target) {
            case RevocationTarget.Everything _ -> 1;
            case RevocationTarget.Devices(_, Set<DeviceId> devices) -> devices.size();
            case RevocationTarget.Certificates(_, var certificates) -> certificates.size();
        };
    }

    private static OperationResult result(
            UserId user, @Nullable DeviceId device, Outcome outcome, @Nullable String detail) {
        return new OperationResult(user, user.toString(), device, outcome, detail);
    }
}
