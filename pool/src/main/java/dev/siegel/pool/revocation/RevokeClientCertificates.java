package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.block.BlockTime;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Revokes client certificates of a user: all, or those of some devices. When {@link #revoke}
 * returns, the certificates are refused everywhere, the revocation lies in the journal, the
 * sign-ins made with them have ended, and no web ticket from before brings a device back.
 */
public final class RevokeClientCertificates {
    static final String NAME = "Revoke-CsClientCertificate";

    private final AuthorizedUsers users;
    private final Revocations revocations;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public RevokeClientCertificates(
            AuthorizedUsers users,
            Revocations revocations,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.revocations = revocations;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to revoke.
     *
     * @param devices empty for all devices of the user
     * @param dryRun checks everything, changes nothing but the audit
     */
    public record Request(
            UserId user, Set<DeviceId> devices, RevocationTerms terms, boolean dryRun) {
        public Request {
            devices = Set.copyOf(devices);
        }

        /** Without a block. */
        public Request(
                UserId user,
                Set<DeviceId> devices,
                RevocationReason reason,
                boolean keepSessions,
                boolean dryRun) {
            this(user, devices, new RevocationTerms(reason, keepSessions, false, null), dryRun);
        }

        private RevocationTarget target() {
            return devices.isEmpty()
                    ? new RevocationTarget.Everything(user)
                    : new RevocationTarget.Devices(user, devices);
        }

        /** A block takes a right of its own. */
        private List<Right> rights() {
            return terms.blockReissue()
                    ? List.of(Right.REVOKE_ONE_USER, Right.BLOCK_REISSUE)
                    : List.of(Right.REVOKE_ONE_USER);
        }
    }

    /** What became of it. */
    public sealed interface Revocation {
        /**
         * Done, or what a dry run would do.
         *
         * @param certificates those revoked, as they were before; empty when there was nothing to
         *     revoke
         * @param endedSignIns how many live sign-ins of this front end were ended
         */
        record Revoked(User user, List<ClientCertificate> certificates, int endedSignIns)
                implements Revocation {
            public Revoked {
                certificates = List.copyOf(certificates);
            }
        }

        record NoSuchUser() implements Revocation {}
    }

    /**
     * @throws IllegalArgumentException when a block would end in the past
     */
    public Revocation revoke(Caller caller, Request request) {
        var found = users.find(caller, request.rights(), request.user(), NAME);
        var _ = BlockTime.checked(request.terms().blockUntil(), clock.instant());
        if (found.isEmpty()) {
            return new Revocation.NoSuchUser();
        }
        Operation operation = found.get().operation();
        if (request.dryRun()) {
            List<ClientCertificate> matching = revocations.matching(request.target());
            auditor.dryRun(caller, operation, details(request, names(matching), matching.size()));
            return new Revocation.Revoked(found.get().user(), matching, 0);
        }
        return commitAndConclude(caller, request, operation);
    }

    private Revocation commitAndConclude(Caller caller, Request request, Operation operation) {
        List<Revoked> done =
                work.inTransaction(() ->
                        revocations.commit(
                                caller.name(),
                                List.of(request.target()),
                                request.terms(),
                                revoked -> audit(caller, request, operation, revoked)));
        if (done.isEmpty()) {
            return new Revocation.NoSuchUser();
        }
        int ended = revocations.conclude(done, request.terms());
        Revoked one = done.getFirst();
        return new Revocation.Revoked(one.user(), one.certificates(), ended);
    }

    private void audit(Caller caller, Request request, Operation operation, List<Revoked> revoked) {
        revoked.forEach(one ->
                auditor.done(
                        caller,
                        operation,
                        details(request, one.deviceNames(), one.certificates().size())));
    }

    private static Map<String, String> details(Request request, String devices, int count) {
        Map<String, String> details = request.terms().details();
        details.put("devices", devices);
        details.put("count", Integer.toString(count));
        return details;
    }

    private static String names(List<ClientCertificate> certificates) {
        return certificates.stream()
                .map(one -> one.deviceId().toString())
                .collect(Collectors.joining(","));
    }
}
