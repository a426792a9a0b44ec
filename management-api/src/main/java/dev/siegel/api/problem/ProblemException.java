package dev.siegel.api.problem;

import dev.siegel.api.problem.Problem.Candidate;
import dev.siegel.api.problem.Problem.FieldError;
import dev.siegel.api.problem.Problem.RuleViolation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that ends in a problem document; thrown at the edge only. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final @Nullable String target;
    private final transient List<FieldError> errors;
    private final transient List<Candidate> candidates;
    private final @Nullable Duration retryAfter;
    private final transient List<RuleViolation> violations;
    private final @Nullable String policy;
    private @Nullable Long count;

    private ProblemException(
            ProblemKind kind,
            String detail,
            @Nullable String target,
            List<FieldError> errors,
            List<Candidate> candidates,
            @Nullable Duration retryAfter) {
        this(kind, detail, target, errors, candidates, retryAfter, List.of(), null);
    }

    private ProblemException(
            ProblemKind kind,
            String detail,
            @Nullable String target,
            List<FieldError> errors,
            List<Candidate> candidates,
            @Nullable Duration retryAfter,
            List<RuleViolation> violations,
            @Nullable String policy) {
        super(detail, null, false, false);
        this.kind = kind;
        this.target = target;
        this.errors = errors;
        this.candidates = candidates;
        this.retryAfter = retryAfter;
        this.violations = violations;
        this.policy = policy;
    }

    public static ProblemException of(ProblemKind kind, String detail, @Nullable String target) {
        return new ProblemException(kind, detail, target, List.of(), List.of(), null);
    }

    /** No user, account or administrator has this identity. */
    public static ProblemException notFound(String what, String identity) {
        return of(
                ProblemKind.MANAGEMENT_OBJECT_NOT_FOUND,
                "No " + what + " has the identity \"" + identity + "\".",
                identity);
    }

    /** A field of the body or a parameter is missing or wrong. */
    public static ProblemException badField(String field, String detail) {
        return new ProblemException(
                ProblemKind.MALFORMED_REQUEST,
                field + ": " + detail,
                field,
                List.of(new FieldError(field, detail)),
                List.of(),
                null);
    }

    /** What was given breaks rules of a policy. */
    public static ProblemException policyBroken(
            ProblemKind kind,
            String target,
            @Nullable String policy,
            List<RuleViolation> violations) {
        String detail =
                violations.stream().map(RuleViolation::detail).collect(Collectors.joining("; "));
        return new ProblemException(
                kind, detail + ".", target, List.of(), List.of(), null, violations, policy);
    }

    /** Values that could be read but break a rule. */
    public static ProblemException violations(String target, List<FieldError> errors) {
        String detail =
                errors.stream()
                        .map(error -> error.field() + " " + error.detail())
                        .collect(Collectors.joining("; "));
        return new ProblemException(
                ProblemKind.CONSTRAINT_VIOLATION, detail + ".", target, errors, List.of(), null);
    }

    public static ProblemException ambiguous(String identity, List<Candidate> candidates) {
        return new ProblemException(
                ProblemKind.IDENTITY_AMBIGUOUS,
                "\"" + identity + "\" names " + candidates.size() + "; nothing was done.",
                identity,
                List.of(),
                candidates,
                null);
    }

    /** Too many are concerned to go ahead without a word. */
    public static ProblemException unconfirmed(long count, String what) {
        var refusal =
                of(
                        ProblemKind.CONFIRMATION_REQUIRED,
                        "This concerns "
                                + what
                                + "; nothing was done. Repeat it with confirm=true.",
                        null);
        refusal.count = count;
        return refusal;
    }

    public static ProblemException throttled(Duration remaining) {
        return new ProblemException(
                ProblemKind.TOO_MANY_ATTEMPTS,
                "Too many failed attempts; wait before the next one.",
                null,
                List.of(),
                List.of(),
                remaining);
    }

    /** As many follow the events as may. */
    public static ProblemException crowded(String detail, Duration retryAfter) {
        return new ProblemException(
                ProblemKind.TOO_MANY_FOLLOWERS, detail, null, List.of(), List.of(), retryAfter);
    }

    ProblemKind kind() {
        return kind;
    }

    @Nullable String target() {
        return target;
    }

    List<FieldError> errors() {
        return errors;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<RuleViolation> violations() {
        return violations;
    }

    @Nullable String policy() {
        return policy;
    }

    @Nullable Long count() {
        return count;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
