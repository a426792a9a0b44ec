package dev.siegel.pool.account;

/** The directory did not answer; trying again later may help. */
public final class DirectoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DirectoryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public DirectoryUnavailable(String message) {
        super(message);
    }
}
