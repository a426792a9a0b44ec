package dev.siegel.pool.enablement;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.pin.PinUniqueness;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.RevocationJournal;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserProperties;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes what administrators set of a user. Who may no longer sign in is signed out and keeps all
 * data. A new SIP address revokes the certificates that name the old one: the devices ask for new
 * ones.
 */
public final class ChangeUser {
    private static final String NAME = "Set-CsUser";
    private static final String LINE_TAKEN =
            "somebody with the same phone number or extension has the user's PIN";

    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final PoolEventStore events;
    private final RevocationJournal journal;
    private final LiveSignIns live;
    private final PinUniqueness pins;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public ChangeUser(
            UserStore users,
            ClientCertificateStore certificates,
            PoolEventStore events,
            RevocationJournal journal,
            LiveSignIns live,
            PinUniqueness pins,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.certificates = certificates;
        this.events = events;
        this.journal = journal;
        this.live = live;
        this.pins = pins;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to change.
     *
     * @param edit makes the new properties of those there are; may be asked more than once
     * @param expected the versions that may be changed
     */
    public record Request(
            UserId user,
            UnaryOperator<UserProperties> edit,
            LongPredicate expected,
            boolean dryRun) {}

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * Done, or what a dry run would do.
         *
         * @param revoked certificates that named the old address
         */
        record Changed(User before, User after, List<ClientCertificate> revoked)
                implements Outcome {
            public Changed {
                revoked = List.copyOf(revoked);
            }
        }

        record NoSuchUser() implements Outcome {}

        record SipAddressTaken(SipAddress sipAddress) implements Outcome {}

        /** Somebody with the number or extension of this line has the user's PIN. */
        record LineTaken(String lineUri) implements Outcome {}

        /** Somebody changed the user meanwhile; nothing was done. */
        record OtherVersion(User current) implements Outcome {}
    }

    public Outcome change(Caller caller, Request request) {
        Optional<User> found = users.find(request.user());
        String target =
                found.map(user -> user.sipAddress().toString()).orElse(request.user().toString());
        Operation operation = new Operation(NAME, target, request.user());
        auditor.require(caller, Right.MANAGE_USERS, found, operation);
        if (found.isEmpty()) {
            return new Outcome.NoSuchUser();
        }
        Committed committed = work.inTransaction(() -> commit(caller, request, operation));
        if (committed.event() != null) {
            journalAndEnd(committed.event());
        }
        return committed.outcome();
    }

    private record Committed(Outcome outcome, @Nullable PoolEvent event) {}

    private Committed commit(Caller caller, Request request, Operation operation) {
        Optional<User> locked = users.lock(request.user());
        if (locked.isEmpty()) {
            return new Committed(new Outcome.NoSuchUser(), null);
        }
        User before = locked.get();
        if (!request.expected().test(before.version())) {
            return new Committed(new Outcome.OtherVersion(before), null);
        }
        Plan plan = plan(before, request.edit().apply(UserProperties.of(before)));
        Optional<String> taken = lineTaken(plan);
        if (taken.isPresent()) {
            auditor.refused(caller, operation, Map.of("cause", LINE_TAKEN));
            return new Committed(new Outcome.LineTaken(taken.get()), null);
        }
        SipAddress address = plan.after().sipAddress();
        if (isTaken(before, address) || (!request.dryRun() && !rename(plan))) {
            return new Committed(new Outcome.SipAddressTaken(address), null);
        }
        var outcome = new Outcome.Changed(before, plan.after(), plan.outdated());
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, UserDifference.of(before, plan.after()));
            return new Committed(outcome, null);
        }
        return new Committed(outcome, store(caller, operation, plan));
    }

    /** What a change comes to. */
    private record Plan(
            User before,
            User after,
            Instant now,
            boolean signOut,
            List<ClientCertificate> outdated) {}

    private Plan plan(User before, UserProperties wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean renamed = !before.sipAddress().equals(wanted.sipAddress());
        boolean signOut = renamed || (before.enabled() && !wanted.enabled());
        User changed = before.withProperties(wanted);
        if (UserDifference.of(before, changed).isEmpty()) {
            return new Plan(before, before, now, false, List.of());
        }
        return new Plan(
                before,
                signOut ? changed.withProofNotBefore(now) : changed,
                now,
                signOut,
                renamed ? certificates.currentOf(before.id()) : List.of());
    }

    private boolean isTaken(User user, SipAddress wanted) {
        return users.findBySipAddress(wanted)
                .filter(holder -> !holder.id().equals(user.id()))
                .isPresent();
    }

    /** The new line, where number and PIN together would mean two users. */
    private Optional<String> lineTaken(Plan plan) {
        UserId user = plan.after().id();
        return Optional.ofNullable(plan.after().lineUri())
                .filter(line -> !line.equals(plan.before().lineUri()))
                .filter(line -> pins.clashes(user, line));
    }

    /** False when somebody else got the address since it was looked up; nothing is stored then. */
    private boolean rename(Plan plan) {
        SipAddress address = plan.after().sipAddress();
        return plan.before().sipAddress().toString().equals(address.toString())
                || users.changeSipAddress(plan.after().id(), address);
    }

    private @Nullable PoolEvent store(Caller caller, Operation operation, Plan plan) {
        users.update(plan.after());
        certificates.end(
                plan.after().id(),
                plan.outdated().stream().map(ClientCertificate::id).toList(),
                Ending.revoked(plan.now(), caller.name(), RevocationReason.SUPERSEDED));
        auditor.done(caller, operation, UserDifference.of(plan.before(), plan.after()));
        if (!plan.signOut()) {
            return null;
        }
        PoolEvent event = event(plan);
        events.append(event);
        return event;
    }

    private static PoolEvent event(Plan plan) {
        User after = plan.after();
        var thumbprints =
                plan.outdated().stream()
                        .map(ClientCertificate::thumbprint)
                        .filter(Objects::nonNull)
                        .toList();
        return new PoolEvent(
                UUID.randomUUID(),
                plan.now(),
                after.enabled() ? PoolEvent.Kind.REVOKED : PoolEvent.Kind.SUSPENDED,
                after.id(),
                null,
                thumbprints,
                plan.now(),
                false);
    }

    private void journalAndEnd(PoolEvent event) {
        try {
            journal.append(event);
        } finally {
            // a journal that cannot be written must not leave anybody signed in
            live.end(
                    event.userId(),
                    _ -> true,
                    event.kind() == PoolEvent.Kind.SUSPENDED
                            ? EndReason.USER_DISABLED
                            : EndReason.CERTIFICATE_REVOKED);
        }
    }
}
