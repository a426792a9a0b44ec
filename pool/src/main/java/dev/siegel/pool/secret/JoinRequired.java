package dev.siegel.pool.secret;

import java.io.Serial;
import java.nio.file.Path;

/**
 * The database belongs to a pool whose key is not here. Starting with a new key would lose all its
 * secrets.
 */
public final class JoinRequired extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private JoinRequired(String message) {
        super(message);
    }

    static JoinRequired noKeyHere(Path keyFile) {
        return new JoinRequired(
                "the database holds secrets sealed with a pool key, and there is no key file "
                        + keyFile
                        + ". Copy it from another front end of the pool with --join, or restore it from its backup");
    }

    static JoinRequired otherKeyHere(Path keyFile, SealBroken cause) {
        return new JoinRequired(
                keyFile
                        + " is not the key file of the pool in this database ("
                        + cause.getMessage()
                        + "). Move it away and get the right one from another front end with --join");
    }
}
