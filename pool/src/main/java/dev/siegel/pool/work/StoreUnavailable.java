package dev.siegel.pool.work;

/**
 * The database did not answer; what was asked has not been acknowledged. Trying again later may
 * help.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
