package dev.siegel.pool.audit;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes audit rows for use cases, and refuses callers whose roles do not allow what they ask. */
public final class Auditor {
    private final AuditStore store;
    private final UnitOfWork work;
    private final Clock clock;

    public Auditor(AuditStore store, UnitOfWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Lets the caller act on the whole pool or refuses; a refusal is audited.
     *
     * @throws RightMissing when none of the caller's roles allows it everywhere
     */
    public void require(Caller caller, Right right, Operation operation) {
        check(caller, right, operation, Scopes::isEverywhere);
    }

    /**
     * Lets the caller act on a user or refuses; a refusal is audited.
     *
     * @throws RightMissing when none of the caller's roles allows it or reaches the user
     */
    public void require(Caller caller, Right right, User user, Operation operation) {
        check(
                caller,
                right,
                operation,
                scopes -> scopes.users().contains(user.distinguishedName(), user.registrarPool()));
    }

    /**
     * The same for a user who may not be there: then whoever may act on some users is told so.
     *
     * @throws RightMissing when none of the caller's roles allows it or reaches the user
     */
    public void require(Caller caller, Right right, Optional<User> user, Operation operation) {
        user.ifPresentOrElse(
                one -> require(caller, right, one, operation),
                () -> check(caller, right, operation, _ -> true));
    }

    /**
     * Lets the caller act on an account of a directory or refuses; a refusal is audited.
     *
     * @param registrarPool the pool of the user it is enabled as, null when it is not
     * @throws RightMissing when none of the caller's roles allows it or reaches the account
     */
    public void require(
            Caller caller,
            Right right,
            Account account,
            @Nullable String registrarPool,
            Operation operation) {
        check(
                caller,
                right,
                operation,
                scopes -> scopes.users().contains(account.distinguishedName(), registrarPool));
    }

    /**
     * Lets the caller act on settings or refuses; a refusal is audited.
     *
     * @throws RightMissing when none of the caller's roles allows it or reaches the scope
     */
    public void require(Caller caller, Right right, SettingScope scope, Operation operation) {
        check(caller, right, operation, scopes -> scopes.config().contains(scope));
    }

    /**
     * Lets the caller list users and what belongs to them; a refusal is audited.
     *
     * @return the users that may be seen
     * @throws RightMissing when none of the caller's roles allows it
     */
    public UserScope within(Caller caller, Right right, Operation operation) {
        check(caller, right, operation, _ -> true);
        return caller.reach(right, operation.name());
    }

    private void check(Caller caller, Right right, Operation operation, Predicate<Scopes> reaches) {
        List<Grant> grants = caller.allowing(right, operation.name());
        if (grants.stream().map(Grant::scopes).anyMatch(reaches)) {
            return;
        }
        refuse(caller, operation, grants.isEmpty() ? right.name() : right.name() + " here");
        if (!grants.isEmpty()) {
            throw RightMissing.scope(caller, right, operation.target());
        }
        throw caller.allowing(right).isEmpty()
                ? RightMissing.role(caller, right)
                : RightMissing.cmdlet(caller, right, operation.name());
    }

    /**
     * Refuses to hand out a role that allows more than the caller holds; a refusal is audited.
     *
     * @throws RightMissing when it does
     */
    public void requireCovered(Caller caller, Grant handedOut, Operation operation) {
        if (!caller.covers(handedOut)) {
            refuse(caller, operation, "all that " + handedOut.role() + " allows");
            throw RightMissing.tooMuch(caller, handedOut.role());
        }
    }

    private void refuse(Caller caller, Operation operation, String missing) {
        work.run(
                () -> write(caller, operation, Outcome.REFUSED, false, Map.of("missing", missing)));
    }

    /** Writes the row of a change; call it in the transaction that makes the change. */
    public void done(Caller caller, Operation operation, Map<String, String> details) {
        write(caller, operation, Outcome.DONE, false, details);
    }

    /** Writes the rows of a change to many; call it in the transaction that makes the change. */
    public void doneAll(Caller caller, Map<Operation, Map<String, String>> operations) {
        store.appendAll(
                operations.entrySet().stream()
                        .map(one ->
                                event(caller, one.getKey(), Outcome.DONE, false, one.getValue()))
                        .toList());
    }

    /** Writes the row of a dry run: nothing else is changed. */
    public void dryRun(Caller caller, Operation operation, Map<String, String> details) {
        work.run(() -> write(caller, operation, Outcome.DONE, true, details));
    }

    /** Writes the row of a refusal that is not about rights; call it in a transaction. */
    public void refused(Caller caller, Operation operation, Map<String, String> details) {
        write(caller, operation, Outcome.REFUSED, false, details);
    }

    private void write(
            Caller caller,
            Operation operation,
            Outcome outcome,
            boolean dryRun,
            Map<String, String> details) {
        store.append(event(caller, operation, outcome, dryRun, details));
    }

    private AuditEvent event(
            Caller caller,
            Operation operation,
            Outcome outcome,
            boolean dryRun,
            Map<String, String> details) {
        return new AuditEvent(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                caller.address(),
                caller.roleNames(),
                operation.name(),
                operation.target(),
                operation.userId() == null ? null : operation.userId().value(),
                outcome,
                dryRun,
                new TreeMap<>(details),
                caller.correlationId());
    }

    /**
     * What is being done, to whom.
     *
     * @param name the cmdlet's name
     */
    public record Operation(String name, String target, @Nullable UserId userId) {}
}
