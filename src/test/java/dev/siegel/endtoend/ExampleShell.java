package dev.siegel.endtoend;

import dev.siegel.cmdlets.Cs;
import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.session.Terminal;
import dev.siegel.endtoend.guide.Preparations.Step;
import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line in this JVM, hundreds of times faster than as many processes, in a folder with
 * the files that examples name and with somebody at the terminal who agrees to everything.
 */
final class ExampleShell {
    static final String PASSWORD = "a long walk in the park";
    private static final String SHOWN_ADDRESS = "https://pool01.example.com:8444/";

    private final RunningPool pool;
    private final Path folder;
    private final String adminToken;

    ExampleShell(RunningPool pool, Path folder, String adminToken) {
        this.pool = pool;
        this.folder = folder;
        this.adminToken = adminToken;
    }

    CommandResult run(String line) {
        return run(line, pool.localToken());
    }

    CommandResult runAsAdmin(String line) {
        return run(line, adminToken);
    }

    private CommandResult run(String line, String token) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status =
                Cs.run(
                        List.of("-c", line.replace(SHOWN_ADDRESS, address())),
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment(token));
        return new CommandResult(
                List.of(line),
                status,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    private String address() {
        return "https://localhost:" + pool.ports().api() + "/";
    }

    private Environment environment(String token) {
        var variables = new HashMap<>(files());
        variables.put("CS_SERVER", address());
        variables.put("CS_TOKEN", token);
        return new Environment(
                variables, folder, folder, Clock.systemUTC(), new AgreeingTerminal());
    }

    private Map<String, String> files() {
        return Map.of("CS_CA_FILE", pool.certificateAuthority().toString());
    }

    /** Prepares, and gives the example as it is to be run. */
    String prepared(List<Step> steps, String example) {
        String prepared = example;
        for (Step step : steps) {
            switch (step) {
                case Step.Line(var text) -> run(text);
                case Step.Shell(var text) -> bash(text);
                case Step.Stands(var text, var line) ->
                        prepared = prepared.replace(text, run(line).succeeded().out().strip());
                case Step.Says(_), Step.AsAdmin() -> {}
            }
        }
        return prepared;
    }

    private void bash(String line) {
        try {
            var builder = new ProcessBuilder("bash", "-c", line).directory(folder.toFile());
            builder.environment().putAll(files());
            builder.environment()
                    .merge(
                            "PATH",
                            Path.of(System.getProperty("java.home"), "bin").toString(),
                            (old, jdk) -> jdk + ":" + old);
            Process process = builder.redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(line + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Types the same password wherever one is asked for. */
    private static final class AgreeingTerminal implements Terminal {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<String> ask(String prompt) {
            return Optional.of(prompt.startsWith("User name") ? "admin" : "Y");
        }

        @Override
        public Optional<String> askSecretly(String prompt) {
            return Optional.of(PASSWORD);
        }
    }
}
