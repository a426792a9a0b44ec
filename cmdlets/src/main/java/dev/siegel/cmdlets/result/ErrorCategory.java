package dev.siegel.cmdlets.result;

import java.util.Optional;

/** The categories errors are sorted into, named as scripts match them. */
public enum ErrorCategory {
    INVALID_ARGUMENT("InvalidArgument"),
    INVALID_DATA("InvalidData"),
    INVALID_OPERATION("InvalidOperation"),
    OBJECT_NOT_FOUND("ObjectNotFound"),
    PERMISSION_DENIED("PermissionDenied"),
    AUTHENTICATION_ERROR("AuthenticationError"),
    RESOURCE_EXISTS("ResourceExists"),
    LIMITS_EXCEEDED("LimitsExceeded"),
    RESOURCE_UNAVAILABLE("ResourceUnavailable"),
    CONNECTION_ERROR("ConnectionError"),
    PARSER_ERROR("ParserError"),
    NOT_IMPLEMENTED("NotImplemented"),
    OPERATION_STOPPED("OperationStopped"),
    NOT_SPECIFIED("NotSpecified");

    private final String label;

    ErrorCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The category of this label, in any case. */
    public static Optional<ErrorCategory> of(String label) {
        for (ErrorCategory category : values()) {
            if (category.label.equalsIgnoreCase(label)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
