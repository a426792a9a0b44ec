package dev.siegel.pool.enablement;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.RevocationJournal;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Homes a user on another pool of the topology, or on none. Certificates, devices and PIN go along,
 * since all pools keep their users in one database; live sign-ins end, and the devices sign in anew
 * by themselves.
 */
public final class MoveUser {
    private static final Logger LOG = LoggerFactory.getLogger(MoveUser.class);

    private final UserStore users;
    private final Pools pools;
    private final PoolEventStore events;
    private final RevocationJournal journal;
    private final LiveSignIns live;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public MoveUser(
            UserStore users,
            Pools pools,
            PoolEventStore events,
            RevocationJournal journal,
            LiveSignIns live,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.pools = pools;
        this.events = events;
        this.journal = journal;
        this.live = live;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Done, or what a dry run would do; both are the same when the user was there before. */
        record Moved(User before, User after) implements Outcome {}

        record NoSuchUser() implements Outcome {}

        /** The topology has no such pool; these it has. */
        record UnknownPool(List<String> known) implements Outcome {
            public UnknownPool {
                known = List.copyOf(known);
            }
        }
    }

    /**
     * @param target the FQDN of the pool, null to take the user off its pool
     */
    public Outcome move(Caller caller, UserId id, @Nullable String target, boolean dryRun) {
        Optional<User> found = users.find(id);
        String named = found.map(user -> user.sipAddress().toString()).orElse(id.toString());
        Operation operation = new Operation(MoveUsers.NAME, named, id);
        auditor.require(caller, Right.MANAGE_USERS, found, operation);
        if (found.isEmpty()) {
            return new Outcome.NoSuchUser();
        }
        String fqdn = null;
        if (target != null) {
            Optional<Pool> pool = pools.find(target);
            if (pool.isEmpty()) {
                return new Outcome.UnknownPool(pools.names());
            }
            fqdn = pool.get().fqdn();
        }
        return move(caller, new Move(operation, id, fqdn, dryRun));
    }

    /** What was done in a transaction, and what is to be done once it has committed. */
    record Step(Outcome outcome, Runnable afterwards) {}

    /** The same in the caller's transaction, by somebody who may, to a pool there is. */
    Step within(Caller caller, UserId id, String fqdn) {
        String named =
                users.find(id).map(user -> user.sipAddress().toString()).orElse(id.toString());
        var move = new Move(new Operation(MoveUsers.NAME, named, id), id, fqdn, false);
        Committed committed = commit(caller, move);
        return new Step(committed.outcome(), () -> concludeOne(move, committed));
    }

    /** A connection that does not say it ended is closed all the same, and no reason to stop. */
    private void concludeOne(Move move, Committed committed) {
        try {
            conclude(move, committed);
        } catch (IllegalStateException slow) {
            LOG.warn("while ending sign-ins: {}", slow.getMessage());
        }
    }

    private record Move(Operation operation, UserId user, @Nullable String fqdn, boolean dryRun) {}

    private Outcome move(Caller caller, Move move) {
        Committed committed = work.inTransaction(() -> commit(caller, move));
        conclude(move, committed);
        return committed.outcome();
    }

    private void conclude(Move move, Committed committed) {
        if (committed.event() != null) {
            try {
                journal.append(committed.event());
            } finally {
                live.end(move.user(), _ -> true, EndReason.DISCONNECTED_BY_ADMINISTRATOR);
            }
        }
    }

    private record Committed(Outcome outcome, @Nullable PoolEvent event) {}

    private Committed commit(Caller caller, Move move) {
        Optional<User> locked = users.lock(move.user());
        if (locked.isEmpty()) {
            return new Committed(new Outcome.NoSuchUser(), null);
        }
        User before = locked.get();
        boolean thereAlready =
                before.registrarPool() == null
                        ? move.fqdn() == null
                        : before.registrarPool().equalsIgnoreCase(move.fqdn());
        User after = thereAlready ? before : before.withRegistrarPool(move.fqdn());
        var outcome = new Outcome.Moved(before, after);
        Map<String, String> details =
                new Differences()
                        .compare("registrarPool", before.registrarPool(), after.registrarPool())
                        .found();
        if (move.dryRun()) {
            auditor.dryRun(caller, move.operation(), details);
            return new Committed(outcome, null);
        }
        auditor.done(caller, move.operation(), details);
        return new Committed(outcome, thereAlready ? null : store(after));
    }

    private PoolEvent store(User after) {
        users.update(after);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event =
                new PoolEvent(
                        UUID.randomUUID(),
                        now,
                        PoolEvent.Kind.MOVED,
                        after.id(),
                        null,
                        List.of(),
                        after.proofNotBefore(),
                        false);
        events.append(event);
        return event;
    }
}
