package dev.siegel.endtoend.pool;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One front end, started by {@code ./run} as anybody would start it. */
public final class RunningPool implements AutoCloseable {
    private static final String READY = "Siegel is ready in ";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final PoolSetup setup;
    private final Process process;
    private final CompletableFuture<String> readyLine = new CompletableFuture<>();

    private RunningPool(PoolSetup setup, Process process) {
        this.setup = setup;
        this.process = process;
    }

    static RunningPool start(PoolSetup setup) {
        RunningPool pool = launch(setup);
        try {
            pool.readyLine.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return pool;
        } catch (ExecutionException | TimeoutException e) {
            pool.kill();
            throw new AssertionError("the pool did not start, see " + setup.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts without waiting, for a start that is expected to be refused. */
    public static CommandResult startRefused(PoolSetup setup) {
        return Command.run(command(setup), Map.of("SIEGEL_BUILD", "never"));
    }

    private static RunningPool launch(PoolSetup setup) {
        try {
            var builder = new ProcessBuilder(command(setup)).redirectErrorStream(true);
            // The build that runs these tests holds the build lock, and has just made the server.
            builder.environment().put("SIEGEL_BUILD", "never");
            Process process = builder.start();
            var pool = new RunningPool(setup, process);
            Thread.ofVirtual().name("log of " + setup.data()).start(pool::copyLog);
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(PoolSetup setup) {
        var command = new ArrayList<String>();
        command.add(Project.root().resolve("run").toString());
        command.addAll(setup.arguments());
        return command;
    }

    private void copyLog() {
        try (BufferedReader lines = process.inputReader();
                BufferedWriter log =
                        Files.newBufferedWriter(
                                setup.log(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                if (line.startsWith(READY)) {
                    readyLine.complete(line);
                }
            }
            readyLine.completeExceptionally(
                    new IOException("the server ended before it was ready"));
        } catch (IOException e) {
            readyLine.completeExceptionally(e);
        }
    }

    public PoolSetup setup() {
        return setup;
    }

    public PoolPorts ports() {
        return setup.ports();
    }

    /** The line that said it was ready. */
    public String readyLine() {
        return readyLine.join();
    }

    /** The certificate authority that clients have to trust. */
    public Path certificateAuthority() {
        return setup.data().resolve("tls/ca.pem");
    }

    /** The token that {@code ./cs} on the same machine uses. */
    public String localToken() {
        return read(setup.data().resolve("local-admin-token")).strip();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything the server has said since the folder was made. */
    public String log() {
        return read(setup.log());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code ./cs} on this pool. */
    public CommandResult cs(String... arguments) {
        return Command.run(
                csCommand(arguments),
                Map.of("CS_DATA", setup.data().toString(), "SIEGEL_BUILD", "never"));
    }

    /** Runs {@code ./cs} as whoever this token belongs to. */
    public CommandResult csAs(String token, String... arguments) {
        var environment = new HashMap<>(connection(token));
        environment.put("SIEGEL_BUILD", "never");
        return Command.run(csCommand(arguments), environment);
    }

    /** The variables by which the command line and JShell find this pool. */
    public Map<String, String> connection(String token) {
        return Map.of(
                "CS_SERVER",
                "https://localhost:" + ports().api() + "/",
                "CS_CA_FILE",
                certificateAuthority().toString(),
                "CS_TOKEN",
                token);
    }

    private static List<String> csCommand(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Project.root().resolve("cs").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Types a file into {@code ./cs jshell} on this pool, on a machine of this zone. */
    public CommandResult jshell(Path typed, String zone) {
        return Command.run(
                List.of(Project.root().resolve("cs").toString(), "jshell"),
                Map.of("CS_DATA", setup.data().toString(), "SIEGEL_BUILD", "never", "TZ", zone),
                typed);
    }

    /** Runs a script on the pool's machine, with cs and curl; curl has settings in a folder. */
    public CommandResult bash(Path script, Path curlSettings) {
        return Command.run(
                List.of("bash", script.toString()),
                Map.of(
                        "DATA",
                        setup.data().toString(),
                        "CS_DATA",
                        setup.data().toString(),
                        "SIEGEL_BUILD",
                        "never",
                        "CURL_HOME",
                        curlSettings.toString()));
    }

    /** Ends it as Ctrl-C and {@code systemctl stop} do, and waits for the end. */
    public void stop() {
        process.destroy();
        awaitEnd("SIGTERM");
    }

    /** Ends it as a crash does: nothing is said to it. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd("SIGKILL");
    }

    /** Stops it and starts it again on the same folder and ports. */
    public RunningPool restart() {
        stop();
        return setup.start();
    }

    private void awaitEnd(String signal) {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "the pool went on after " + signal + ", see " + setup.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
