package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.block.BlockTime;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationBell;
import dev.siegel.pool.operation.OperationStore;
import dev.siegel.pool.revocation.CertificateSelection.Part;
import dev.siegel.pool.revocation.CertificateSelection.Tally;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Revokes certificates of many users: a few at once, many as an operation that goes on by itself. A
 * filter selects nobody outside the caller's scope; who names somebody there is refused.
 */
public final class RevokeAcrossUsers {
    /** More users than this have to be confirmed. */
    public static final int CONFIRMED_ABOVE = 10;

    /** So many rows a dry run shows. */
    public static final int SHOWN = 1000;

    /** So many certificates or users are revoked before the call returns. */
    private static final int AT_ONCE = 200;

    private final CertificateSelections selections;
    private final Revocations revocations;
    private final UserStore users;
    private final OperationStore operations;
    private final OperationBell bell;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public RevokeAcrossUsers(
            CertificateSelections selections,
            Revocations revocations,
            UserStore users,
            OperationStore operations,
            OperationBell bell,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.selections = selections;
        this.revocations = revocations;
        this.users = users;
        this.operations = operations;
        this.bell = bell;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to revoke.
     *
     * @param confirmed whether more than {@link #CONFIRMED_ABOVE} users are meant
     */
    public record Request(
            CertificateChoice choice, RevocationTerms terms, boolean confirmed, boolean dryRun) {}

    /** Certificates of a user, as they were before. */
    public record Affected(User user, List<ClientCertificate> certificates) {
        public Affected {
            certificates = List.copyOf(certificates);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * What would be revoked.
         *
         * @param first the first {@link #SHOWN} of them
         */
        record WouldRevoke(Tally tally, List<Affected> first) implements Outcome {
            public WouldRevoke {
                first = List.copyOf(first);
            }
        }

        record ConfirmationRequired(Tally tally) implements Outcome {}

        record Done(List<Affected> revoked, int endedSignIns) implements Outcome {
            public Done {
                revoked = List.copyOf(revoked);
            }
        }

        /** The operation that does it. */
        record Begun(LongOperation operation) implements Outcome {}
    }

    /**
     * @throws IllegalArgumentException when a block would end in the past
     * @throws dev.siegel.pool.role.RightMissing when somebody named lies out of the caller's reach;
     *     nothing is revoked then
     */
    public Outcome revoke(Caller caller, Request request) {
        List<UserScope> within = scopes(caller, request.terms());
        requireNamed(caller, request);
        var _ = BlockTime.checked(request.terms().blockUntil(), clock.instant());
        CertificateSelection selection = selections.of(request.choice(), within);
        Tally tally = selection.tally();
        if (request.dryRun()) {
            auditor.dryRun(caller, operation(tally), request.terms().details());
            return new Outcome.WouldRevoke(tally, first(selection));
        }
        if (tally.users() > CONFIRMED_ABOVE && !request.confirmed()) {
            return new Outcome.ConfirmationRequired(tally);
        }
        return tally.certificates() <= AT_ONCE && tally.users() <= AT_ONCE
                ? atOnce(caller, selection, request.terms())
                : begin(caller, selection, tally, request.terms());
    }

    /**
     * Refuses who may not do this at all, before identities are looked up.
     *
     * @throws dev.siegel.pool.role.RightMissing when none of the caller's roles allows it
     */
    public void check(Caller caller, RevocationTerms terms) {
        var _ = scopes(caller, terms);
    }

    private List<UserScope> scopes(Caller caller, RevocationTerms terms) {
        Operation any = new Operation(RevokeClientCertificates.NAME, "", null);
        var _ = auditor.within(caller, Right.REVOKE_ACROSS_USERS, any);
        if (terms.blockReissue()) {
            var _ = auditor.within(caller, Right.BLOCK_REISSUE, any);
        }
        return RevocationOrder.within(caller, terms);
    }

    private void requireNamed(Caller caller, Request request) {
        for (User user : selections.named(request.choice())) {
            String address = user.sipAddress().toString();
            var about = new Operation(RevokeClientCertificates.NAME, address, user.id());
            auditor.require(caller, Right.REVOKE_ACROSS_USERS, user, about);
            if (request.terms().blockReissue()) {
                auditor.require(caller, Right.BLOCK_REISSUE, user, about);
            }
        }
    }

    private static Operation operation(Tally tally) {
        return new Operation(RevokeClientCertificates.NAME, target(tally), null);
    }

    private static String target(Tally tally) {
        return tally.certificates() + " certificates of " + tally.users() + " users";
    }

    private List<Affected> first(CertificateSelection selection) {
        List<RevocationTarget> targets = selection.after("", SHOWN).targets();
        Map<UserId, User> known =
                users.findAll(targets.stream().map(RevocationTarget::user).toList()).stream()
                        .collect(Collectors.toMap(User::id, Function.identity()));
        List<Affected> shown = new ArrayList<>();
        int left = SHOWN;
        for (RevocationTarget target : targets) {
            User user = known.get(target.user());
            if (user != null && left > 0) {
                List<ClientCertificate> matching =
                        revocations.matching(target).stream().limit(left).toList();
                left -= matching.size();
                shown.add(new Affected(user, matching));
            }
        }
        return shown;
    }

    private Outcome atOnce(Caller caller, CertificateSelection selection, RevocationTerms terms) {
        var audit = new RevocationAudit(auditor);
        List<Revoked> done =
                work.inTransaction(() -> {
                    Part part = selection.after("", AT_ONCE);
                    return revocations.commit(
                            caller.name(),
                            part.targets(),
                            terms,
                            revoked -> audit.done(caller, revoked, terms, Map.of()));
                });
        int ended = revocations.conclude(done, terms);
        return new Outcome.Done(
                done.stream().map(one -> new Affected(one.user(), one.certificates())).toList(),
                ended);
    }

    private Outcome begin(
            Caller caller, CertificateSelection selection, Tally tally, RevocationTerms terms) {
        LongOperation begun =
                LongOperation.queued(
                        RevokeClientCertificates.NAME,
                        target(tally),
                        tally.certificates(),
                        caller,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        String parameters = new RevocationOrder(terms, selection).write();
        work.run(() -> {
            operations.insert(begun, parameters);
            Map<String, String> details = terms.details();
            details.put("operation", begun.id().toString());
            auditor.done(caller, operation(tally), details);
        });
        bell.ring();
        return new Outcome.Begun(begun);
    }
}
