package dev.siegel.api.problem;

import io.micronaut.http.HttpStatus;

/** The kinds of failure scripts can match: stable slug, title, status and category. */
public enum ProblemKind {
    MALFORMED_REQUEST(
            "malformed-request",
            "The request is malformed",
            HttpStatus.BAD_REQUEST,
            "InvalidArgument"),
    NOT_AUTHENTICATED(
            "not-authenticated",
            "A token is needed",
            HttpStatus.UNAUTHORIZED,
            "AuthenticationError"),
    SIGN_IN_REFUSED(
            "sign-in-refused",
            "The name or the password is wrong",
            HttpStatus.UNAUTHORIZED,
            "AuthenticationError"),
    INSUFFICIENT_RIGHTS(
            "insufficient-rights",
            "The role does not allow this",
            HttpStatus.FORBIDDEN,
            "PermissionDenied"),
    OLD_PASSWORD_WRONG(
            "old-password-wrong",
            "The old password is missing or wrong",
            HttpStatus.FORBIDDEN,
            "PermissionDenied"),
    PASSWORD_MUST_CHANGE(
            "password-must-change",
            "The password has to be changed first",
            HttpStatus.FORBIDDEN,
            "PermissionDenied"),
    NO_SUCH_ROUTE(
            "no-such-route", "There is nothing here", HttpStatus.NOT_FOUND, "InvalidArgument"),
    MANAGEMENT_OBJECT_NOT_FOUND(
            "management-object-not-found",
            "Management object not found",
            HttpStatus.NOT_FOUND,
            "ObjectNotFound"),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            "This method does not work here",
            HttpStatus.METHOD_NOT_ALLOWED,
            "InvalidOperation"),
    NOT_ACCEPTABLE(
            "not-acceptable",
            "No answer of that type can be given",
            HttpStatus.NOT_ACCEPTABLE,
            "InvalidArgument"),
    IDENTITY_AMBIGUOUS(
            "identity-ambiguous",
            "The identity names several",
            HttpStatus.CONFLICT,
            "InvalidArgument"),
    NAME_TAKEN("name-taken", "The name is taken", HttpStatus.CONFLICT, "ResourceExists"),
    ROLE_IS_BUILTIN(
            "role-is-builtin", "The role is predefined", HttpStatus.CONFLICT, "InvalidOperation"),
    LAST_ADMINISTRATOR(
            "last-administrator",
            "Somebody has to be left who may do everything",
            HttpStatus.CONFLICT,
            "InvalidOperation"),
    SIP_ADDRESS_TAKEN(
            "sip-address-taken",
            "The SIP address belongs to another user",
            HttpStatus.CONFLICT,
            "ResourceExists"),
    ALREADY_ENABLED(
            "already-enabled",
            "The account is enabled already",
            HttpStatus.CONFLICT,
            "InvalidOperation"),
    CONFIRMATION_REQUIRED(
            "confirmation-required",
            "So many have to be confirmed",
            HttpStatus.CONFLICT,
            "InvalidOperation"),
    ALREADY_EXISTS("already-exists", "It exists already", HttpStatus.CONFLICT, "ResourceExists"),
    PRECONDITION_FAILED(
            "precondition-failed",
            "Somebody else has changed it",
            HttpStatus.PRECONDITION_FAILED,
            "InvalidOperation"),
    STILL_ENABLED(
            "still-enabled",
            "The account is enabled for the pool",
            HttpStatus.CONFLICT,
            "InvalidOperation"),
    USER_NOT_HOMED(
            "user-not-homed",
            "The user has no registrar pool",
            HttpStatus.CONFLICT,
            "InvalidOperation"),
    BODY_TOO_LARGE(
            "body-too-large",
            "The body is too large",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "LimitsExceeded"),
    MEDIA_TYPE_UNSUPPORTED(
            "media-type-unsupported",
            "The body has to be JSON",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "InvalidArgument"),
    CONSTRAINT_VIOLATION(
            "constraint-violation",
            "A value breaks a rule",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "InvalidData"),
    SCOPE_NOT_APPLICABLE(
            "scope-not-applicable",
            "There are no such settings at this scope",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "InvalidArgument"),
    PIN_LOCKED(
            "pin-locked",
            "The PIN is locked; unlock it first",
            HttpStatus.CONFLICT,
            "InvalidOperation"),
    PIN_POLICY_VIOLATION(
            "pin-policy-violation",
            "The PIN does not meet the policy",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "InvalidData"),
    IDEMPOTENCY_KEY_IN_FLIGHT(
            "idempotency-key-in-flight",
            "The request under this key is being done",
            HttpStatus.CONFLICT,
            "ResourceBusy"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            "The key was used for another request",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "InvalidArgument"),
    TOO_MANY_ATTEMPTS(
            "too-many-attempts",
            "Too many failed attempts",
            HttpStatus.TOO_MANY_REQUESTS,
            "LimitsExceeded"),
    TOO_MANY_FOLLOWERS(
            "too-many-followers",
            "So many follow the events already",
            HttpStatus.SERVICE_UNAVAILABLE,
            "LimitsExceeded"),
    STORE_UNAVAILABLE(
            "store-unavailable",
            "The database does not answer",
            HttpStatus.SERVICE_UNAVAILABLE,
            "ResourceUnavailable"),
    DIRECTORY_UNAVAILABLE(
            "directory-unavailable",
            "The directory does not answer",
            HttpStatus.SERVICE_UNAVAILABLE,
            "ResourceUnavailable"),
    PROVIDER_UNAVAILABLE(
            "provider-unavailable",
            "The OpenID provider does not answer",
            HttpStatus.SERVICE_UNAVAILABLE,
            "ResourceUnavailable"),
    UNFORESEEN(
            "unforeseen",
            "Something went wrong here",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "NotSpecified");

    private final String slug;
    private final String title;
    private final HttpStatus status;
    private final String category;

    ProblemKind(String slug, String title, HttpStatus status, String category) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.category = category;
    }

    /** A relative reference: the Host header builds no address here. */
    public String type() {
        return "/problems/" + slug;
    }

    public String title() {
        return title;
    }

    public HttpStatus status() {
        return status;
    }

    public String category() {
        return category;
    }

    /** The slug in the form scripts match on, {@code ManagementObjectNotFound}. */
    public String errorId() {
        var id = new StringBuilder();
        for (String word : slug.split("-", -1)) {
            id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return id.toString();
    }

    /** The kind an answer of the HTTP server itself is. */
    static ProblemKind of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> NO_SUCH_ROUTE;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case REQUEST_ENTITY_TOO_LARGE -> BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> MEDIA_TYPE_UNSUPPORTED;
            default -> status.getCode() < 500 ? MALFORMED_REQUEST : UNFORESEEN;
        };
    }
}
