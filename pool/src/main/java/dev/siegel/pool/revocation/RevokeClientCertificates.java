package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Revokes client certificates of a user: all, or those of some devices. When {@link #revoke}
 * returns, the certificates are refused everywhere, the revocation lies in the journal, the
 * sign-ins made with them have ended, and no web ticket from before brings a device back.
 */
public final class RevokeClientCertificates {
    private static final String NAME = "Revoke-CsClientCertificate";

    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final PoolEventStore events;
    private final RevocationJournal journal;
    private final LiveSignIns live;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public RevokeClientCertificates(
            UserStore users,
            ClientCertificateStore certificates,
            PoolEventStore events,
            RevocationJournal journal,
            LiveSignIns live,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.certificates = certificates;
        this.events = events;
        this.journal = journal;
        this.live = live;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to revoke.
     *
     * @param devices empty for all devices of the user
     * @param keepSessions leaves live sign-ins standing until they end by themselves
     * @param dryRun checks everything, changes nothing but the audit
     */
    public record Request(
            UserId user,
            Set<DeviceId> devices,
            RevocationReason reason,
            boolean keepSessions,
            boolean dryRun) {
        public Request {
            devices = Set.copyOf(devices);
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

    public Revocation revoke(Caller caller, Request request) {
        Optional<User> user = users.find(request.user());
        String target =
                user.map(found -> found.sipAddress().toString()).orElse(request.user().toString());
        Operation operation = new Operation(NAME, target, request.user());
        auditor.require(caller, Right.REVOKE_ONE_USER, user, operation);
        if (user.isEmpty()) {
            return new Revocation.NoSuchUser();
        }
        if (request.dryRun()) {
            List<ClientCertificate> matching = matching(request);
            auditor.dryRun(caller, operation, details(request, matching));
            return new Revocation.Revoked(user.get(), matching, 0);
        }
        return commitAndEnd(caller, request, operation);
    }

    private Revocation commitAndEnd(Caller caller, Request request, Operation operation) {
        Optional<Committed> committed =
                work.inTransaction(() -> commit(caller, request, operation));
        if (committed.isEmpty()) {
            return new Revocation.NoSuchUser();
        }
        Committed done = committed.get();
        int ended = 0;
        try {
            done.events().forEach(journal::append);
        } finally {
            // a journal that cannot be written must not leave a revoked device signed in
            ended = request.keepSessions() ? 0 : end(request, done.certificates());
        }
        return new Revocation.Revoked(done.user(), done.certificates(), ended);
    }

    private record Committed(
            User user, List<ClientCertificate> certificates, List<PoolEvent> events) {}

    private Optional<Committed> commit(Caller caller, Request request, Operation operation) {
        Optional<User> locked = users.lock(request.user());
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ClientCertificate> matching = matching(request);
        List<CertificateId> ids = matching.stream().map(ClientCertificate::id).toList();
        certificates.end(request.user(), ids, Ending.revoked(now, caller.name(), request.reason()));
        List<PoolEvent> written =
                request.devices().isEmpty()
                        ? List.of(raiseForUser(locked.get(), request, matching, now))
                        : raiseForDevices(request, matching, now);
        written.forEach(events::append);
        auditor.done(caller, operation, details(request, matching));
        return Optional.of(new Committed(locked.get(), matching, written));
    }

    private PoolEvent raiseForUser(
            User user, Request request, List<ClientCertificate> matching, Instant now) {
        users.update(user.withProofNotBefore(now));
        return event(request, null, matching, now);
    }

    private List<PoolEvent> raiseForDevices(
            Request request, List<ClientCertificate> matching, Instant now) {
        return request.devices().stream()
                .filter(device -> certificates.findDevice(request.user(), device).isPresent())
                .map(device -> {
                    certificates.raiseProofNotBefore(request.user(), device, now);
                    return event(request, device, matching, now);
                })
                .toList();
    }

    private static PoolEvent event(
            Request request,
            @Nullable DeviceId device,
            List<ClientCertificate> matching,
            Instant now) {
        var thumbprints =
                matching.stream()
                        .filter(certificate ->
                                device == null || certificate.deviceId().equals(device))
                        .map(ClientCertificate::thumbprint)
                        .filter(Objects::nonNull)
                        .toList();
        return new PoolEvent(
                UUID.randomUUID(),
                now,
                PoolEvent.Kind.REVOKED,
                request.user(),
                device,
                thumbprints,
                now,
                request.keepSessions());
    }

    private List<ClientCertificate> matching(Request request) {
        return certificates.currentOf(request.user()).stream()
                .filter(certificate ->
                        request.devices().isEmpty()
                                || request.devices().contains(certificate.deviceId()))
                .toList();
    }

    private int end(Request request, List<ClientCertificate> revoked) {
        Set<CertificateId> ids =
                revoked.stream().map(ClientCertificate::id).collect(Collectors.toSet());
        return live.end(
                request.user(),
                signIn ->
                        request.devices().isEmpty()
                                || request.devices().contains(signIn.deviceId())
                                || ids.contains(signIn.certificateId()),
                EndReason.CERTIFICATE_REVOKED);
    }

    private static Map<String, String> details(Request request, List<ClientCertificate> matching) {
        return Map.of(
                "reason", request.reason().name(),
                "keepSessions", Boolean.toString(request.keepSessions()),
                "devices",
                        String.join(
                                ",",
                                matching.stream().map(one -> one.deviceId().toString()).toList()));
    }
}
