package dev.siegel.server;

import dev.siegel.pool.secret.KeyFile;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.server.FrontEndConfiguration.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the key file of this front end and its password, or makes them on the first start. */
final class PoolKeyFiles {
    /** The environment variable that may hold the password instead of a file. */
    static final String PASSWORD_VARIABLE = "SIEGEL_KEYS_PASSWORD";

    private final DataFolder folder;
    private final Keys keys;
    private final Optional<String> fromEnvironment;
    private final RandomSecrets random;

    PoolKeyFiles(
            DataFolder folder, Keys keys, Optional<String> fromEnvironment, RandomSecrets random) {
        this.folder = folder;
        this.keys = keys;
        this.fromEnvironment = fromEnvironment;
        this.random = random;
    }

    /**
     * The key file; with {@code --join} it is first taken from another front end, if none is here.
     */
    KeyFile open() {
        Path here = folder.poolKey();
        Path join = keys.join();
        if (join != null && !Files.exists(here)) {
            take(join, here);
        }
        return new KeyFile(here, password().toCharArray());
    }

    private static void take(Path from, Path to) {
        try {
            Files.copy(from, to);
            Files.setPosixFilePermissions(to, DataFolder.OWNER_FILE);
        } catch (IOException failure) {
            throw new UsageProblem("--join: cannot copy " + from + ": " + failure.getMessage());
        }
    }

    private String password() {
        Path named = keys.passwordFile();
        if (named != null) {
            return firstLine(named);
        }
        if (fromEnvironment.isPresent()) {
            return fromEnvironment.get();
        }
        Path own = folder.poolKeyPassword();
        if (!Files.exists(own) && !Files.exists(folder.poolKey())) {
            DataFolder.writePrivately(own, new String(random.password()) + "\n");
        }
        return firstLine(own);
    }

    private static String firstLine(Path file) {
        if (!Files.isReadable(file)) {
            throw new UsageProblem(
                    "no password for the pool key: "
                            + file
                            + " is missing (or name another with --keys-password-file, or set "
                            + PASSWORD_VARIABLE
                            + ")");
        }
        return DataFolder.read(file).lines().findFirst().orElse("");
    }
}
