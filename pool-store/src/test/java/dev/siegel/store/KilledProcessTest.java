package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.identity.SipAddress;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what was acknowledged when its process is killed. */
@Tag("slow")
class KilledProcessTest {
    private static final int ACKNOWLEDGED_BEFORE = 50;

    @TempDir Path folder;

    private Process writer() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcknowledgingWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Whole lines only: the last may have been cut off by the kill. */
    private static List<UUID> acknowledged(BufferedReader output) throws Exception {
        return output.lines().filter(line -> line.length() == 36).map(UUID::fromString).toList();
    }

    @RepeatedTest(3)
    void nothing_acknowledged_is_lost_by_a_kill() throws Exception {
        List<UUID> acknowledged = new ArrayList<>();
        Process writer = writer();
        try (BufferedReader output = writer.inputReader()) {
            for (int at = 0; at < ACKNOWLEDGED_BEFORE; at++) {
                acknowledged.add(UUID.fromString(output.readLine()));
            }
            // by its handle: Process itself would close the output before it is read
            writer.toHandle().destroyForcibly();
            acknowledged.addAll(acknowledged(output));
        } finally {
            writer.destroyForcibly().waitFor();
        }

        try (PoolDatabase database = PoolDatabase.open(new DatabaseSettings.Embedded(folder))) {
            var anna =
                    database.users()
                            .findBySipAddress(SipAddress.of("anna@example.com"))
                            .orElseThrow();
            assertThat(database.certificates().currentOf(anna.id()))
                    .extracting(certificate -> certificate.id().value())
                    .containsAll(acknowledged);
        }
    }
}
