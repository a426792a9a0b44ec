package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.settings.effective.SignInWays;
import dev.siegel.pool.user.LineUri;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds out whose phone it is by a phone number, an extension or a SIP address, and a PIN. Failures
 * are counted for everybody the number may mean. Whoever is asked for, exactly one digest is
 * computed.
 */
public final class VerifyPin {
    private static final String LOCKING = "Lock-CsClientPin";

    /** So many may share a number and still be told apart by their PINs. */
    private static final int MOST_SHARING = 50;

    private final Supplier<SignInWays> ways;
    private final UserStore users;
    private final PinStore pins;
    private final PinPolicies policies;
    private final PinDigests digests;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    /**
     * @param ways those the settings leave now
     */
    public VerifyPin(
            Supplier<SignInWays> ways,
            UserStore users,
            PinStore pins,
            PinPolicies policies,
            PinDigests digests,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.ways = ways;
        this.users = users;
        this.pins = pins;
        this.policies = policies;
        this.digests = digests;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What was given to sign in with.
     *
     * @param identity a phone number, an extension or a SIP address
     * @param pin anything
     * @param address where it came from
     */
    public record Attempt(String identity, String pin, String address, String correlationId) {
        @Override
        public String toString() {
            return "Attempt[" + identity + " from " + address + "]";
        }
    }

    /** Whose PIN it is, or why nobody's. */
    public sealed interface Verdict {
        record Verified(User user) implements Verdict {}

        record Refused(Cause cause) implements Verdict {}
    }

    /** For the trace; of a PIN that was looked at, whoever tries must not be told which it was. */
    public enum Cause {
        /** Nothing was looked at; may be told. */
        SWITCHED_OFF("PIN authentication is off: UsePinAuth of the web service settings is False"),
        WRONG("no such user or number, no PIN set, or a wrong one"),
        /** The PIN was not looked at. */
        LOCKED("the PIN is locked: too many attempts, or an administrator did it"),
        EXPIRED("the PIN is right, but older than its policy allows"),
        AMBIGUOUS("several users of the number have this PIN, or too many share the number");

        private final String reason;

        Cause(String reason) {
            this.reason = reason;
        }

        /** Why, in words. */
        public String reason() {
            return reason;
        }
    }

    public Verdict verify(Attempt attempt) {
        if (!ways.get().pinTickets()) {
            return new Verdict.Refused(Cause.SWITCHED_OFF);
        }
        String given = attempt.pin().length() <= Pin.LONGEST ? attempt.pin() : "";
        SecretBytes digest = digests.of(given);
        return work.inTransaction(() -> verdict(attempt, digest));
    }

    private Verdict verdict(Attempt attempt, SecretBytes digest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<User> named = named(attempt.identity());
        if (named.size() > MOST_SHARING) {
            return new Verdict.Refused(Cause.AMBIGUOUS);
        }
        var candidates = new ArrayList<Candidate>();
        boolean locked = false;
        for (User user : named) {
            Optional<Candidate> candidate = candidate(user, digest);
            boolean isLocked = candidate.filter(one -> one.state().isLockedAt(now)).isPresent();
            locked |= isLocked;
            candidate.filter(_ -> !isLocked).ifPresent(candidates::add);
        }
        List<Candidate> matching = candidates.stream().filter(Candidate::matches).toList();
        return switch (matching.size()) {
            case 0 -> failed(attempt, candidates, locked, now);
            case 1 -> succeeded(matching.getFirst(), now);
            default -> new Verdict.Refused(Cause.AMBIGUOUS);
        };
    }

    private record Candidate(User user, PinState state, StoredPin pin, boolean matches) {}

    private List<User> named(String identity) {
        String trimmed = identity.strip();
        if (SipAddress.isOne(trimmed)) {
            return users.findBySipAddress(SipAddress.of(trimmed)).stream().toList();
        }
        return LineUri.ofStored(trimmed)
                .filter(line -> line.extension() == null)
                .map(line -> pins.usersWithNumber(line.number(), MOST_SHARING + 1))
                .orElseGet(List::of);
    }

    /** Empty for users who cannot sign in or have no PIN. */
    private Optional<Candidate> candidate(User named, SecretBytes digest) {
        Optional<User> user = users.lock(named.id()).filter(User::enabled);
        Optional<PinState> state = user.flatMap(one -> pins.find(one.id()));
        StoredPin pin = state.map(PinState::pin).orElse(null);
        return pin == null
                ? Optional.empty()
                : Optional.of(
                        new Candidate(
                                user.orElseThrow(),
                                state.orElseThrow(),
                                pin,
                                digests.matches(named.id(), pin.digest(), digest)));
    }

    private Verdict succeeded(Candidate candidate, Instant now) {
        PinPolicy policy = policyOf(candidate.user());
        Optional<Instant> expiration = policy.expirationOf(candidate.pin().setTime());
        if (expiration.isPresent() && !now.isBefore(expiration.get())) {
            return new Verdict.Refused(Cause.EXPIRED);
        }
        PinState state = candidate.state();
        PinFailures forgiven = state.failures().withoutLocal();
        if (!forgiven.equals(state.failures())) {
            pins.save(state.withFailures(forgiven));
        }
        return new Verdict.Verified(candidate.user());
    }

    private Verdict failed(
            Attempt attempt, List<Candidate> candidates, boolean locked, Instant now) {
        candidates.forEach(one -> count(attempt, one, now));
        return new Verdict.Refused(locked && candidates.isEmpty() ? Cause.LOCKED : Cause.WRONG);
    }

    private void count(Attempt attempt, Candidate candidate, Instant now) {
        PinPolicy policy = policyOf(candidate.user());
        var limits = PinLimits.of(candidate.pin().length(), policy.maximumLogonAttempts());
        PinFailures failures = candidate.state().failures().failedAt(now, limits);
        pins.save(candidate.state().withFailures(failures));
        if (failures.isLockedAt(now)) {
            tellLocked(attempt, candidate.user(), failures);
        }
    }

    private void tellLocked(Attempt attempt, User user, PinFailures failures) {
        String target = user.sipAddress().toString();
        auditor.done(
                new Caller(target, attempt.address(), Set.of(), attempt.correlationId()),
                new Operation(LOCKING, target, user.id()),
                Map.of(
                        "cause",
                        "too many attempts",
                        "until",
                        failures.lockedUntilUnlocked()
                                ? "unlocked"
                                : String.valueOf(failures.lockedUntil())));
    }

    private PinPolicy policyOf(User user) {
        return policies.effective(pins.grantedPolicy(user.id()).orElse(null), user.registrarPool())
                .policy();
    }
}
