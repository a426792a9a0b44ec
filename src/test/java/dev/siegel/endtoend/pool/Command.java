package dev.siegel.endtoend.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end. */
final class Command {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Path NO_INPUT = Path.of("/dev/null");

    private Command() {}

    static CommandResult run(List<String> command, Map<String, String> environment) {
        return run(command, environment, NO_INPUT);
    }

    /** Runs a command that reads a file as if it were typed. */
    static CommandResult run(List<String> command, Map<String, String> environment, Path input) {
        try {
            var builder = new ProcessBuilder(command).redirectInput(input.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + LONGEST);
            }
            return new CommandResult(command, process.exitValue(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
