package dev.siegel.store;

import dev.siegel.pool.work.StoreUnavailable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away from one that asks for another try, and both from a mistake of
 * ours.
 */
final class Failures {
    /**
     * Serialization failure, deadlock, unique violation, lock not available (PostgreSQL); lock
     * timeout (H2).
     */
    private static final Set<String> WORTH_ANOTHER_TRY =
            Set.of("40001", "40P01", "23505", "55P03", "HYT00");

    private static final String UNIQUE_VIOLATION = "23505";

    /** H2: another transaction changed the row first; its SQL state is no standard one. */
    private static final int H2_CONCURRENT_UPDATE = 90131;

    /**
     * Connection exceptions, insufficient resources, operator intervention, system errors (SQL
     * state classes).
     */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** H2: connection broken, database closed, in closing; the general state of an error in I/O. */
    private static final Set<Integer> H2_AWAY = Set.of(90067, 90098, 90121, 90028, 90031);

    private Failures() {}

    /**
     * Runs work whose database trouble leaves as {@link StoreUnavailable}; anything else leaves as
     * it is.
     */
    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            SQLException cause = sqlCause(failure);
            if (cause != null && (isAway(cause) || diedInUse(failure))) {
                throw new StoreUnavailable("the database does not answer", failure);
            }
            throw failure;
        }
    }

    static boolean isWorthAnotherTry(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null
                && (cause.getErrorCode() == H2_CONCURRENT_UPDATE
                        || (cause.getSQLState() != null
                                && WORTH_ANOTHER_TRY.contains(cause.getSQLState())));
    }

    /**
     * What leaves after the last try: a unique violation as it is, since waiting will not help; for
     * all else the database is too busy.
     */
    static RuntimeException givenUp(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && UNIQUE_VIOLATION.equals(cause.getSQLState())
                ? failure
                : new StoreUnavailable("the database is too busy", failure);
    }

    /** A connection the pool closed under a transaction is reported without any SQL state. */
    private static boolean diedInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && state.length() >= 2 && AWAY.contains(state.substring(0, 2)))
                || H2_AWAY.contains(failure.getErrorCode());
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
