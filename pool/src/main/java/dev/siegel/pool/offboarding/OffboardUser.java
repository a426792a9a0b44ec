package dev.siegel.pool.offboarding;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.revocation.RevocationTarget.Everything;
import dev.siegel.pool.revocation.Revocations;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user go in one transaction with one entry in the audit: certificates revoked, new ones
 * blocked, sign-ins ended, the PIN locked, the user disabled.
 */
public final class OffboardUser {
    private static final String NAME = "Invoke-CsUserOffboarding";

    private final AuthorizedUsers users;
    private final OffboardingSteps steps;
    private final Revocations revocations;
    private final Auditor auditor;
    private final UnitOfWork work;

    public OffboardUser(
            AuthorizedUsers users,
            OffboardingSteps steps,
            Revocations revocations,
            Auditor auditor,
            UnitOfWork work) {
        this.users = users;
        this.steps = steps;
        this.revocations = revocations;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * Who leaves.
     *
     * @param reason in the administrator's words, for the audit
     */
    public record Request(
            UserId user, Set<OffboardingStep> steps, @Nullable String reason, boolean dryRun) {
        private static final int LONGEST_REASON = 256;

        public Request {
            steps = Set.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("no step is left");
            }
            if (reason != null && reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("a reason has at most 256 characters");
            }
        }

        private List<Right> rights() {
            return new TreeSet<>(steps).stream().map(OffboardingStep::right).distinct().toList();
        }
    }

    /**
     * What was done, or what a dry run would do.
     *
     * @param revoked the certificates, as they were before
     * @param endedSignIns how many live sign-ins of this front end were ended
     */
    public record Offboarded(
            User user,
            Set<OffboardingStep> steps,
            List<ClientCertificate> revoked,
            int endedSignIns) {
        public Offboarded {
            steps = Set.copyOf(steps);
            revoked = List.copyOf(revoked);
        }
    }

    /** Empty when there is no such user. */
    public Optional<Offboarded> offboard(Caller caller, Request request) {
        var found = users.find(caller, request.rights(), request.user(), NAME);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = found.get().operation();
        if (request.dryRun()) {
            List<ClientCertificate> matching =
                    request.steps().contains(OffboardingStep.REVOKE)
                            ? revocations.matching(new Everything(request.user()))
                            : List.of();
            auditor.dryRun(caller, operation, details(request, matching));
            return Optional.of(new Offboarded(found.get().user(), request.steps(), matching, 0));
        }
        Optional<OffboardingSteps.Taken> taken =
                work.inTransaction(() -> commit(caller, request, operation));
        return taken.map(done ->
                new Offboarded(
                        done.user(), request.steps(), done.certificates(), steps.conclude(done)));
    }

    private Optional<OffboardingSteps.Taken> commit(
            Caller caller, Request request, Operation operation) {
        return steps.take(
                caller.name(),
                request.user(),
                request.steps(),
                certificates -> auditor.done(caller, operation, details(request, certificates)));
    }

    private static Map<String, String> details(
            Request request, List<ClientCertificate> certificates) {
        Map<String, String> details = new TreeMap<>();
        details.put(
                "steps",
                new TreeSet<>(request.steps())
                        .stream().map(Enum::name).collect(Collectors.joining(",")));
        details.put(
                "devices",
                certificates.stream()
                        .map(one -> one.deviceId().toString())
                        .collect(Collectors.joining(",")));
        if (request.reason() != null) {
            details.put("reason", request.reason());
        }
        return details;
    }
}
