package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.pin.PinViolation.Rule;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.LineUri;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives a user a PIN, chosen or generated. Web tickets obtained with the one before are not good
 * any more. Administrators may choose a PIN the user had before.
 */
public final class SetPin {
    private static final String NAME = "Set-CsClientPin";

    /** After so many PINs that somebody with the same number has, longer ones are tried. */
    private static final int TRIES_OF_A_LENGTH = 5;

    private final PinPolicies policies;
    private final PinStore pins;
    private final PinDigests digests;
    private final RandomPins random;
    private final KeepPin keep;
    private final Auditor auditor;
    private final UnitOfWork work;

    public SetPin(
            PinPolicies policies,
            PinStore pins,
            PinDigests digests,
            RandomPins random,
            KeepPin keep,
            Auditor auditor,
            UnitOfWork work) {
        this.policies = policies;
        this.pins = pins;
        this.digests = digests;
        this.random = random;
        this.keep = keep;
        this.auditor = auditor;
        this.work = work;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The user has this PIN now, or would have; it is not shown again. */
        record PinSet(User user, Pin pin) implements Outcome {}

        record Violated(SettingScope policy, List<PinViolation> violations) implements Outcome {
            public Violated {
                violations = List.copyOf(violations);
            }
        }

        /** Unlock it first. */
        record Locked() implements Outcome {}

        record NoSuchUser() implements Outcome {}
    }

    /**
     * Sets a chosen PIN.
     *
     * @param given anything; only a PIN the policy takes is set
     */
    public Outcome chosen(Caller caller, User user, String given, boolean dryRun) {
        Operation operation = operation(user);
        auditor.require(caller, Right.SET_PIN, user, operation);
        EffectivePinPolicy effective = effective(user);
        List<PinViolation> found =
                PinRules.violations(given, effective.policy(), LineUri.ofStored(user.lineUri()));
        if (!found.isEmpty()) {
            return refused(caller, operation, new Outcome.Violated(effective.source(), found));
        }
        var change = new Change(caller, operation, user, effective, "chosen", dryRun);
        return refused(caller, operation, attempt(change, new Pin(given)));
    }

    /** Sets a PIN nobody can guess, as short as the policy allows if it can be. */
    public Outcome generated(Caller caller, User user, boolean dryRun) {
        Operation operation = operation(user);
        auditor.require(caller, Right.SET_PIN, user, operation);
        EffectivePinPolicy effective = effective(user);
        var change = new Change(caller, operation, user, effective, "generated", dryRun);
        return refused(caller, operation, generate(change));
    }

    private Outcome generate(Change change) {
        PinPolicy policy = change.effective().policy();
        var line = LineUri.ofStored(change.user().lineUri());
        int length = policy.minPasswordLength();
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(change, random.next(length, policy, line));
            if (!(outcome instanceof Outcome.Violated)) {
                return outcome;
            }
            if (attempt % TRIES_OF_A_LENGTH == 0 && length < Pin.LONGEST) {
                length++;
            }
        }
    }

    private static Operation operation(User user) {
        return new Operation(NAME, user.sipAddress().toString(), user.id());
    }

    private EffectivePinPolicy effective(User user) {
        return policies.effective(pins.grantedPolicy(user.id()).orElse(null), user.registrarPool());
    }

    private Outcome attempt(Change change, Pin pin) {
        return switch (keep.keep(change, pin, digests.of(pin.digits()))) {
            case KEPT -> new Outcome.PinSet(change.user(), pin);
            case TAKEN -> taken(change.effective().source());
            case LOCKED -> new Outcome.Locked();
            case USER_GONE -> new Outcome.NoSuchUser();
        };
    }

    private static Outcome.Violated taken(SettingScope policy) {
        return new Outcome.Violated(
                policy,
                List.of(
                        new PinViolation(
                                Rule.UNIQUE_FOR_NUMBER,
                                "somebody with the same phone number or extension has this PIN")));
    }

    /** Writes the audit row of a refusal; passes everything else on. */
    private Outcome refused(Caller caller, Operation operation, Outcome outcome) {
        Map<String, String> details =
                switch (outcome) {
                    case Outcome.Violated(var policy, var violations) ->
                            Map.of(
                                    "policy",
                                    policy.toString(),
                                    "violations",
                                    violations.stream()
                                            .map(PinViolation::detail)
                                            .collect(Collectors.joining("; ")));
                    case Outcome.Locked() -> Map.of("cause", "the PIN is locked");
                    case Outcome.PinSet _, Outcome.NoSuchUser _ -> Map.of();
                };
        if (!details.isEmpty()) {
            work.run(() -> auditor.refused(caller, operation, details));
        }
        return outcome;
    }

    /**
     * A PIN to be set.
     *
     * @param how chosen or generated
     */
    record Change(
            Caller caller,
            Operation operation,
            User user,
            EffectivePinPolicy effective,
            String how,
            boolean dryRun) {}
}
