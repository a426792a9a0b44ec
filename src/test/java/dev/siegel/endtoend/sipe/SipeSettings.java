package dev.siegel.endtoend.sipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The driver's command line for an account. */
final class SipeSettings {
    private SipeSettings() {}

    static Path log(Path folder) {
        return folder.resolve("sipe.log");
    }

    static List<String> command(SipeAccount account, Path folder) throws IOException {
        return List.of(
                SipeDriver.program().toString(),
                "address=" + account.address(),
                "login=" + account.login(),
                "server=" + account.server(),
                "transport=" + account.transport().setting(),
                "trust=" + trustFolder(account, folder),
                "device=" + account.device(),
                "folder=" + folder.resolve("purple"),
                "log=" + log(folder),
                "plugins=" + SipeDriver.plugins());
    }

    /**
     * A folder that holds the certificate authority and nothing else; empty for the system's own.
     */
    private static String trustFolder(SipeAccount account, Path folder) throws IOException {
        Path trusted = account.trusted();
        if (trusted == null) {
            return "";
        }
        Path trust = Files.createDirectory(folder.resolve("trust"));
        Files.copy(trusted, trust.resolve("pool.pem"));
        return trust.toString();
    }
}
