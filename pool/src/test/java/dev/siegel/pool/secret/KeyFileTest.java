package dev.siegel.pool.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final SecureRandom random = new SecureRandom();

    @TempDir private Path folder;
    private KeyFile file;

    @BeforeEach
    void name() {
        file = new KeyFile(folder.resolve("new").resolve("keys.p12"), PASSWORD);
    }

    @Test
    void it_is_made_once_and_read_again() {
        PoolKeys made = file.loadOrCreate(random);
        PoolKeys again = file.loadOrCreate(random);

        assertThat(again.poolKey().id()).isEqualTo(made.poolKey().id());
        assertThat(again.auditKey()).isEqualTo(made.auditKey());
        assertThat(made.auditKey().getEncoded()).hasSize(32);
        assertThat(made.auditKey().getEncoded()).isNotEqualTo(made.poolKey().key().getEncoded());
    }

    @Test
    void only_its_owner_may_read_it_and_no_draft_stays_behind() throws IOException {
        file.loadOrCreate(random);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("new")).isDirectoryContaining(file.path()::equals);
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void several_that_make_it_at_once_get_the_same_keys() throws Exception {
        Callable<KeyId> start = () -> file.loadOrCreate(new SecureRandom()).poolKey().id();

        try (var executor = Executors.newFixedThreadPool(4)) {
            var ids = executor.invokeAll(Collections.nCopies(8, start));

            assertThat(ids).extracting(Future::get).containsOnly(ids.getFirst().get());
        }
    }

    @Test
    void a_wrong_password_is_named_as_the_cause() {
        file.loadOrCreate(random);
        var wrong = new KeyFile(file.path(), "wrong".toCharArray());

        assertThatExceptionOfType(KeyFileUnusable.class)
                .isThrownBy(wrong::load)
                .withMessage("the password does not open " + file.path());
    }

    @Test
    void a_file_open_to_others_is_refused() throws IOException {
        file.loadOrCreate(random);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(KeyFileUnusable.class)
                .isThrownBy(file::load)
                .withMessageContaining("0600");
    }

    @Test
    void a_missing_or_truncated_or_foreign_file_is_refused() throws IOException {
        assertThatExceptionOfType(KeyFileUnusable.class)
                .isThrownBy(file::load)
                .withMessageContaining("no key file");

        file.loadOrCreate(random);
        byte[] good = Files.readAllBytes(file.path());

        for (int length : new int[] {0, 1, 100, good.length / 2, good.length - 1}) {
            PrivateFile.replace(file.path(), Arrays.copyOf(good, length));
            assertThatExceptionOfType(KeyFileUnusable.class).isThrownBy(file::load);
        }
    }

    @Test
    void an_empty_password_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyFile(folder.resolve("keys.p12"), new char[0]));
    }
}
