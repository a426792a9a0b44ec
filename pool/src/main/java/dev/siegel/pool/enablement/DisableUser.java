package dev.siegel.pool.enablement;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.RevocationJournal;
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
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes a user out of the pool: certificates, devices and registrations go, live sign-ins end. The
 * account stays in its directory.
 */
public final class DisableUser {
    private static final String NAME = "Disable-CsUser";

    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final PoolEventStore events;
    private final RevocationJournal journal;
    private final LiveSignIns live;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public DisableUser(
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
     * @return the user that was, or empty when there is none with this id
     */
    public Optional<User> disable(Caller caller, UserId id, boolean dryRun) {
        Optional<User> found = users.find(id);
        String target = found.map(user -> user.sipAddress().toString()).orElse(id.toString());
        Operation operation = new Operation(NAME, target, id);
        auditor.require(caller, Right.MANAGE_USERS, found, operation);
        if (found.isEmpty() || dryRun) {
            found.ifPresent(_ -> auditor.dryRun(caller, operation, Map.of()));
            return found;
        }
        Optional<PoolEvent> event = work.inTransaction(() -> commit(caller, id, operation));
        event.ifPresent(written -> journalAndEnd(id, written));
        return event.flatMap(_ -> found);
    }

    private void journalAndEnd(UserId id, PoolEvent written) {
        try {
            journal.append(written);
        } finally {
            live.end(id, _ -> true, EndReason.USER_DISABLED);
        }
    }

    private Optional<PoolEvent> commit(Caller caller, UserId id, Operation operation) {
        Optional<User> locked = users.lock(id);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ClientCertificate> current = certificates.currentOf(id);
        var thumbprints =
                current.stream()
                        .map(ClientCertificate::thumbprint)
                        .filter(Objects::nonNull)
                        .toList();
        var event =
                new PoolEvent(
                        UUID.randomUUID(),
                        now,
                        PoolEvent.Kind.DISABLED,
                        id,
                        null,
                        thumbprints,
                        now,
                        false);
        users.delete(id);
        events.append(event);
        auditor.done(caller, operation, details(locked.get(), current.size()));
        return Optional.of(event);
    }

    /** Where the user stood is said here, since it can be looked up nowhere afterwards. */
    private static Map<String, String> details(User user, int certificates) {
        Map<String, String> details = new TreeMap<>();
        details.put("certificates", Integer.toString(certificates));
        details.put("distinguishedName", user.distinguishedName());
        if (user.registrarPool() != null) {
            details.put("registrarPool", user.registrarPool());
        }
        return details;
    }
}
