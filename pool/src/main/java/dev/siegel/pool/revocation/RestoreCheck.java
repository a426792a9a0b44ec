package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.event.PoolEventStore.Positioned;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Compares the journal with the database at start. What the database does not know it has
 * forgotten, since it was put back from an older copy: that is revoked again. What the journal does
 * not know is appended to it.
 */
public final class RestoreCheck {
    private static final String NAME = "Restore-CsRevocation";
    private static final int PAGE = 500;

    private final RevocationJournalFile journal;
    private final PoolEventStore events;
    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final Auditor auditor;
    private final UnitOfWork work;

    public RestoreCheck(
            RevocationJournalFile journal,
            PoolEventStore events,
            UserStore users,
            ClientCertificateStore certificates,
            Auditor auditor,
            UnitOfWork work) {
        this.journal = journal;
        this.events = events;
        this.users = users;
        this.certificates = certificates;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * What was found.
     *
     * @param revokedAgain events the database had forgotten
     * @param appended events the journal had not heard of
     */
    public record Found(int revokedAgain, int appended) {}

    /** Call it before the first listener opens. */
    public Found run(Caller caller) {
        var known = new HashSet<UUID>();
        var forgotten = new HashSet<UUID>();
        journal.read(batch -> {
            batch.forEach(event -> known.add(event.id()));
            forgotten.addAll(revokeForgotten(caller, batch));
        });
        return new Found(forgotten.size(), appendMissing(known));
    }

    private Set<UUID> revokeForgotten(Caller caller, List<PoolEvent> batch) {
        Set<UUID> stored = events.known(batch.stream().map(PoolEvent::id).toList());
        var forgotten = new HashSet<UUID>();
        for (PoolEvent event : batch) {
            if (!stored.contains(event.id()) && forgotten.add(event.id())) {
                work.run(() -> revokeAgain(caller, event));
            }
        }
        return forgotten;
    }

    private void revokeAgain(Caller caller, PoolEvent event) {
        if (!events.known(List.of(event.id())).isEmpty()) {
            return; // another front end was faster
        }
        Optional<User> user = users.lock(event.userId());
        user.ifPresent(found -> {
            switch (event.kind()) {
                case REVOKED -> {
                    end(caller, event);
                    raise(found, event);
                }
                case PROOF_CHANGED -> raise(found, event);
                case SUSPENDED -> raise(found.withEnabled(false), event);
                case DISABLED -> users.delete(found.id());
                case MOVED -> {}
            }
        });
        events.append(event);
        String target = user.map(found -> found.sipAddress().toString()).orElse("-");
        var details = Map.of("event", event.id().toString(), "kind", event.kind().name());
        auditor.done(caller, new Operation(NAME, target, event.userId()), details);
    }

    private void end(Caller caller, PoolEvent event) {
        List<CertificateId> forgotten =
                certificates.currentOf(event.userId()).stream()
                        .filter(certificate -> concerns(event, certificate))
                        .map(ClientCertificate::id)
                        .toList();
        var ending = Ending.revoked(event.time(), caller.name(), RevocationReason.UNSPECIFIED);
        certificates.end(event.userId(), forgotten, ending);
    }

    /**
     * A certificate recorded after the revocation, once the device had proved itself again, stays.
     */
    private static boolean concerns(PoolEvent event, ClientCertificate certificate) {
        DeviceId device = event.deviceId();
        boolean ofDevice = device == null || device.equals(certificate.deviceId());
        boolean fromBefore = !certificate.recordedTime().isAfter(event.time());
        Thumbprint thumbprint = certificate.thumbprint();
        return (ofDevice && fromBefore)
                || (thumbprint != null && event.thumbprints().contains(thumbprint));
    }

    /** A mark raised since is left alone. */
    private void raise(User user, PoolEvent event) {
        DeviceId device = event.deviceId();
        Instant mark = event.proofNotBefore();
        if (device == null) {
            users.update(user.withProofNotBefore(mark));
        } else if (certificates
                .findDevice(user.id(), device)
                .filter(known -> known.proofNotBefore().isAfter(mark))
                .isEmpty()) {
            certificates.raiseProofNotBefore(user.id(), device, mark);
        }
    }

    private int appendMissing(Set<UUID> known) {
        int appended = 0;
        long position = 0;
        List<Positioned> page = events.after(position, PAGE);
        while (!page.isEmpty()) {
            List<PoolEvent> missing =
                    page.stream()
                            .map(Positioned::event)
                            .filter(event -> !known.contains(event.id()))
                            .toList();
            journal.appendAll(missing);
            appended += missing.size();
            position = page.getLast().position();
            page = events.after(position, PAGE);
        }
        return appended;
    }
}
