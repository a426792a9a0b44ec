package dev.siegel.endtoend.pool;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the test's own that can be stopped, started again, and frozen. */
public final class PostgresqlServer implements AutoCloseable {
    private final Path data = Project.newFolder("postgresql").resolve("data");
    private final int port = FreePorts.next();
    private @Nullable EmbeddedPostgres running;

    public PostgresqlServer() {
        start();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(port);
    }

    public void start() {
        try {
            running =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setPort(port)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            if (running != null) {
                running.close();
                running = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops every process of it where it is: connections stay open and nothing answers. The server
     * itself stops first; from then on no process is added to those it has.
     */
    public void freeze() {
        ProcessHandle postmaster = postmaster();
        signal("STOP", postmaster);
        awaitStopped(postmaster);
        postmaster.descendants().forEach(process -> signal("STOP", process));
    }

    public void thaw() {
        ProcessHandle postmaster = postmaster();
        postmaster.descendants().forEach(process -> signal("CONT", process));
        signal("CONT", postmaster);
    }

    private static void signal(String name, ProcessHandle process) {
        Command.run(List.of("kill", "-" + name, Long.toString(process.pid())), Map.of())
                .succeeded();
    }

    /** The state is the letter after the name in parentheses, T for stopped (proc(5)). */
    private static void awaitStopped(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            for (String state = ""; !state.startsWith("T"); ) {
                String text = Files.readString(stat);
                state = text.substring(text.lastIndexOf(')') + 2);
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of {@code postmaster.pid} is the process of the server. */
    private ProcessHandle postmaster() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            long process = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(process).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
