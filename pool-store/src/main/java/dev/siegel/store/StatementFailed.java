package dev.siegel.store;

import java.sql.SQLException;

/** Carries what a statement threw through interfaces that know no checked exceptions. */
final class StatementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
