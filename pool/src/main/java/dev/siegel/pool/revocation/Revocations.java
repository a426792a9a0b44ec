package dev.siegel.pool.revocation;

import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What all revocations share, of one user or of thousands: certificates end, proofs from before are
 * worth nothing, blocks are set, the journal is written, live sign-ins end. Statements and the
 * journal's write to the disk are shared by all users of one call.
 */
public final class Revocations {
    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final CertificateBlockStore blocks;
    private final PoolEventStore events;
    private final RevocationJournal journal;
    private final LiveSignIns live;
    private final Clock clock;

    public Revocations(
            UserStore users,
            ClientCertificateStore certificates,
            CertificateBlockStore blocks,
            PoolEventStore events,
            RevocationJournal journal,
            LiveSignIns live,
            Clock clock) {
        this.users = users;
        this.certificates = certificates;
        this.blocks = blocks;
        this.events = events;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /** What would be revoked now, without a lock and without a change. */
    public List<ClientCertificate> matching(RevocationTarget target) {
        return certificates.currentOf(target.user()).stream().filter(target::takes).toList();
    }

    /**
     * Revokes in the caller's transaction; each user occurs once. Users who are gone are left out,
     * and so are targets that name certificates none of which is current any more.
     *
     * @param audit writes the audit rows; events come after them, since the lock they take is one
     *     that every revocation of the pool waits for
     */
    public List<Revoked> commit(
            String by,
            Collection<? extends RevocationTarget> targets,
            RevocationTerms terms,
            Consumer<List<Revoked>> audit) {
        Map<UserId, User> locked =
                users.lockAll(targets.stream().map(RevocationTarget::user).toList()).stream()
                        .collect(Collectors.toMap(User::id, Function.identity()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<RevocationDraft> drafts = drafts(targets, locked);
        certificates.endAll(
                drafts.stream().flatMap(draft -> draft.certificates().stream()).toList(),
                Ending.revoked(now, by, terms.reason()));
        Set<DeviceKey> known = raise(drafts, now);
        if (terms.blockReissue()) {
            block(by, drafts, terms, now);
        }
        List<Revoked> done =
                drafts.stream().map(draft -> draft.revoked(known, terms, now)).toList();
        audit.accept(done);
        events.appendAll(done.stream().flatMap(one -> one.events().stream()).toList());
        return done;
    }

    private List<RevocationDraft> drafts(
            Collection<? extends RevocationTarget> targets, Map<UserId, User> locked) {
        Map<UserId, List<ClientCertificate>> current =
                certificates.currentOf(locked.keySet()).stream()
                        .collect(Collectors.groupingBy(ClientCertificate::userId));
        return targets.stream()
                .filter(target -> locked.containsKey(target.user()))
                .map(target ->
                        RevocationDraft.of(
                                target, locked, current.getOrDefault(target.user(), List.of())))
                .filter(RevocationDraft::isToBeDone)
                .toList();
    }

    /**
     * @return the devices that are known, of those single devices are concerned of
     */
    private Set<DeviceKey> raise(List<RevocationDraft> drafts, Instant now) {
        users.raiseProofNotBefore(
                drafts.stream()
                        .filter(RevocationDraft::isOfAllDevices)
                        .map(draft -> draft.user().id())
                        .toList(),
                now);
        return certificates.raiseProofNotBefore(
                drafts.stream().flatMap(draft -> draft.keys().stream()).toList(), now);
    }

    private void block(
            String by, List<RevocationDraft> drafts, RevocationTerms terms, Instant now) {
        blocks.put(drafts.stream().flatMap(draft -> draft.blocks(by, terms, now)).toList());
    }

    /**
     * What comes after the commit: the journal, then the end of live sign-ins.
     *
     * @return how many live sign-ins of this front end were ended
     */
    public int conclude(List<Revoked> revoked, RevocationTerms terms) {
        int ended = 0;
        try {
            List<PoolEvent> written =
                    revoked.stream().flatMap(one -> one.events().stream()).toList();
            journal.appendAll(written);
        } finally {
            // a journal that cannot be written must not leave a revoked device signed in
            ended = terms.keepSessions() ? 0 : end(revoked);
        }
        return ended;
    }

    private int end(List<Revoked> revoked) {
        List<LiveSignIn> over =
                revoked.stream()
                        .flatMap(one -> live.of(one.user().id()).stream().filter(one::ends))
                        .toList();
        return live.endAll(over, EndReason.CERTIFICATE_REVOKED);
    }
}
