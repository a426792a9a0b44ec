package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.client.SignInClient;
import dev.siegel.client.SignInOutcome;
import dev.siegel.client.store.DeviceCertificate;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody puts an older copy of the database back. */
class RestoredDatabaseIT {
    @Test
    void what_was_revoked_since_stays_revoked() throws IOException {
        // given
        PoolSetup setup = PoolSetup.fresh("restored");
        Path database = setup.data().resolve("database");
        Path copy = setup.data().resolveSibling("older-database");
        RunningPool first = setup.start();
        PoolUser revoked = PoolUser.create(first, "revoked");
        PoolUser untouched = PoolUser.create(first, "untouched");
        SignInClient client = KeepingClient.of(revoked);
        KeepingClient.signedIn(client).close();
        DeviceCertificate certificate = client.storedCertificate().orElseThrow();
        untouched.signedIn("desk").close();
        first.stop();
        copyFolder(database, copy);
        try (RunningPool second = setup.start()) {
            second.cs("Revoke-CsClientCertificate", revoked.sipAddress()).succeeded();
        }

        // when
        copyFolder(copy, database);

        // then
        try (RunningPool third = setup.start()) {
            assertThat(revoked.on(third).certificates()).isEmpty();
            assertThat(untouched.on(third).certificates()).hasSize(1);
            assertThat(client.signIn(certificate)).isInstanceOf(SignInOutcome.Refused.class);
            KeepingClient.signedIn(client).close();
            assertThat(revoked.on(third).certificates()).hasSize(1);
        }
    }

    /** Makes the second folder hold the files of the first and no others. */
    private static void copyFolder(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> old = Files.list(to)) {
            old.forEach(RestoredDatabaseIT::delete);
        }
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> copyFile(file, to.resolve(file.getFileName())));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
