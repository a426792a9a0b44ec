package dev.siegel.pool.administrator;

/** Whoever gave out the token cannot be asked for the keys to check it with. */
public final class ProviderUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(Throwable cause) {
        super("the OpenID provider cannot be asked for its keys", cause);
    }
}
