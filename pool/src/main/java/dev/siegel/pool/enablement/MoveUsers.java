package dev.siegel.pool.enablement;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserListingStore;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationBell;
import dev.siegel.pool.operation.OperationStore;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Homes many users on another pool: a few at once, many as an operation that goes on by itself. A
 * filter takes nobody outside the caller's scope; who names somebody there is refused.
 */
public final class MoveUsers {
    static final String NAME = "Move-CsUser";

    /** More users than this have to be confirmed. */
    public static final int CONFIRMED_ABOVE = 10;

    /** So many users a dry run shows. */
    public static final int SHOWN = 1000;

    /** So many users one call may be about. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 200;
    private static final int CHUNK = 500;

    private final UserStore users;
    private final UserListingStore listing;
    private final MoveUser moveUser;
    private final Pools pools;
    private final OperationStore operations;
    private final OperationBell bell;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public MoveUsers(
            UserStore users,
            UserListingStore listing,
            MoveUser moveUser,
            Pools pools,
            OperationStore operations,
            OperationBell bell,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.listing = listing;
        this.moveUser = moveUser;
        this.pools = pools;
        this.operations = operations;
        this.bell = bell;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /** Who is to move. */
    public sealed interface Choice {
        record Named(Set<UserId> users) implements Choice {
            public Named {
                users = Collections.unmodifiableSet(new LinkedHashSet<>(users));
            }
        }

        /** Those that pass an expression over the properties of users. */
        record Filtered(String filter) implements Choice {
            public Filtered {
                UserListing.SCHEMA.parse(filter);
            }
        }
    }

    /**
     * A move.
     *
     * @param target the FQDN of the pool
     * @param confirmed whether more than {@link #CONFIRMED_ABOVE} users are meant
     */
    public record Request(Choice choice, String target, boolean confirmed, boolean dryRun) {}

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * Who would move.
         *
         * @param first the first {@link #SHOWN} of them
         */
        record WouldMove(long count, List<User> first) implements Outcome {
            public WouldMove {
                first = List.copyOf(first);
            }
        }

        record ConfirmationRequired(long count) implements Outcome {}

        /** More than {@link #MOST}. */
        record TooMany() implements Outcome {}

        /** The topology has no such pool; these it has. */
        record UnknownPool(List<String> known) implements Outcome {
            public UnknownPool {
                known = List.copyOf(known);
            }
        }

        record Done(List<User> moved) implements Outcome {
            public Done {
                moved = List.copyOf(moved);
            }
        }

        /** The operation that does it. */
        record Begun(LongOperation operation) implements Outcome {}
    }

    /**
     * Refuses who may move nobody, before identities are looked up.
     *
     * @throws dev.siegel.pool.role.RightMissing when none of the caller's roles allows it
     */
    public UserScope check(Caller caller) {
        return auditor.within(caller, Right.MANAGE_USERS, new Operation(NAME, "", null));
    }

    /**
     * @throws dev.siegel.pool.role.RightMissing when somebody named lies out of the caller's reach;
     *     nobody is moved then
     */
    public Outcome move(Caller caller, Request request) {
        UserScope reach = check(caller);
        Optional<Pool> pool = pools.find(request.target());
        if (pool.isEmpty()) {
            return new Outcome.UnknownPool(pools.names());
        }
        List<User> chosen = chosen(caller, request.choice(), reach);
        if (chosen.size() > MOST) {
            return new Outcome.TooMany();
        }
        String fqdn = pool.get().fqdn();
        if (request.dryRun()) {
            auditor.dryRun(caller, operation(chosen, fqdn), Map.of());
            return new Outcome.WouldMove(chosen.size(), chosen.stream().limit(SHOWN).toList());
        }
        if (chosen.size() > CONFIRMED_ABOVE && !request.confirmed()) {
            return new Outcome.ConfirmationRequired(chosen.size());
        }
        return chosen.size() <= AT_ONCE
                ? atOnce(caller, chosen, fqdn)
                : begin(caller, chosen, fqdn);
    }

    private static Operation operation(List<User> chosen, String fqdn) {
        return new Operation(NAME, chosen.size() + " users to " + fqdn, null);
    }

    private List<User> chosen(Caller caller, Choice choice, UserScope reach) {
        return switch (choice) {
            case Choice.Named(var ids) -> named(caller, ids);
            case Choice.Filtered(String filter) -> filtered(filter, reach);
        };
    }

    private List<User> named(Caller caller, Collection<UserId> ids) {
        List<UserId> all = List.copyOf(ids);
        Map<UserId, User> known = new HashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            users.findAll(all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .forEach(user -> known.put(user.id(), user));
        }
        List<User> found = all.stream().map(known::get).filter(Objects::nonNull).toList();
        for (User user : found) {
            var about = new Operation(NAME, user.sipAddress().toString(), user.id());
            auditor.require(caller, Right.MANAGE_USERS, user, about);
        }
        return found;
    }

    private List<User> filtered(String filter, UserScope reach) {
        var ordering = UserListing.SORTS.usual();
        var query =
                new UserQuery(
                        List.of(UserListing.SCHEMA.parse(filter)),
                        null,
                        List.of(reach),
                        new Slice(ordering, List.of(), CHUNK));
        List<User> found = new ArrayList<>();
        List<ListedUser> page = listing.list(query);
        while (!page.isEmpty() && found.size() <= MOST) {
            page.forEach(one -> found.add(one.user()));
            var last = ordering.place(UserListing.values(page.getLast().user()));
            page = listing.list(query.at(new Slice(ordering, last, CHUNK)));
        }
        return found;
    }

    private Outcome atOnce(Caller caller, List<User> chosen, String fqdn) {
        List<User> moved = new ArrayList<>();
        for (User user : chosen) {
            // one who is gone meanwhile needs no move, and the pool was looked up
            if (moveUser.move(caller, user.id(), fqdn, false)
                    instanceof MoveUser.Outcome.Moved(var _, var after)) {
                moved.add(after);
            }
        }
        return new Outcome.Done(moved);
    }

    private Outcome begin(Caller caller, List<User> chosen, String fqdn) {
        LongOperation begun =
                LongOperation.queued(
                        NAME,
                        operation(chosen, fqdn).target(),
                        chosen.size(),
                        caller,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        String parameters = new MoveOrder(fqdn, chosen.stream().map(User::id).toList()).write();
        work.run(() -> {
            operations.insert(begun, parameters);
            auditor.done(
                    caller, operation(chosen, fqdn), Map.of("operation", begun.id().toString()));
        });
        bell.ring();
        return new Outcome.Begun(begun);
    }
}
