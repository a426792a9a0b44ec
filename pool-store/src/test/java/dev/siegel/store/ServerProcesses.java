package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The processes of a PostgreSQL server a test started, to freeze, wake and kill. */
record ServerProcesses(ProcessHandle postmaster) {
    /** The server whose command line names the port, which no other process here has. */
    static ServerProcesses of(EmbeddedPostgres server) {
        String port = "-p " + server.getPort();
        return new ServerProcesses(
                ProcessHandle.allProcesses()
                        .filter(process -> process.info().commandLine().orElse("").contains(port))
                        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                        .findFirst()
                        .orElseThrow());
    }

    /** The postmaster first: what it starts after its children are listed would go on serving. */
    void stop() {
        signal("STOP", postmaster);
        awaitStopped(postmaster);
        List<ProcessHandle> children = postmaster.descendants().toList();
        children.forEach(child -> signal("STOP", child));
        children.forEach(ServerProcesses::awaitStopped);
    }

    void resume() {
        postmaster.descendants().forEach(child -> signal("CONT", child));
        signal("CONT", postmaster);
    }

    /** Killing any of its processes makes the server start over, as after a crash. */
    void killOne() {
        signal("KILL", postmaster.children().findFirst().orElseThrow());
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A signal that was sent has not yet been obeyed; a process that is gone serves nobody. */
    private static void awaitStopped(ProcessHandle process) {
        Instant end = Instant.now().plusSeconds(10);
        while (isRunning(process)) {
            assertThat(Instant.now()).as("still running").isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** The state is the letter after the name in parentheses: T stopped, Z and X gone. */
    private static boolean isRunning(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return "RSD".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
