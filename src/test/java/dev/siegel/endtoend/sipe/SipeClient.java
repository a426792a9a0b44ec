package dev.siegel.endtoend.sipe;

import dev.siegel.endtoend.pool.Project;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One pidgin-sipe, alive until it is closed. Each has a key pair and certificate of its own. */
public final class SipeClient implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SipeAccount account;
    private final Path folder;
    private final Process process;
    private final BufferedWriter commands;
    private final SipeEvents events = new SipeEvents();
    private int signInStart;

    private SipeClient(SipeAccount account, Path folder) throws IOException {
        this.account = account;
        this.folder = folder;
        var builder = new ProcessBuilder(SipeSettings.command(account, folder));
        builder.redirectError(folder.resolve("stderr.log").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(account, folder));
        this.process = builder.start();
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts the client and lets it sign in; waits only until it is running. */
    public static SipeClient start(SipeAccount account) {
        try {
            Path folder = Project.newFolder("sipe-" + account.device());
            var client = new SipeClient(account, folder);
            Thread.ofVirtual()
                    .name("events of " + account)
                    .start(() ->
                            client.events.follow(
                                    client.process.inputReader(StandardCharsets.UTF_8)));
            client.await("ready", LONGEST);
            client.signIn();
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(SipeAccount account, Path folder) {
        return Map.of(
                "HOME", folder.toString(),
                "PATH", "/usr/bin:/bin",
                "LANG", "C.UTF-8",
                "LC_ALL", "C.UTF-8",
                "SIPE_DRIVER_PASSWORD", account.password());
    }

    /** Signs in once more in the same process. */
    public void signIn() {
        signInStart = events.count();
        tell("sign-in");
    }

    /** Ends the sign-in properly; the process stays. */
    public void signOut() {
        tell("sign-out");
        awaitOffline(LONGEST);
    }

    /**
     * Waits until the client counts as signed in; a refusal fails the test with the client's words.
     */
    public SignInTime awaitSignedIn() {
        SipeEvent last =
                await(event -> event.is("signed-in") || isVerdict(event), LONGEST)
                        .orElseThrow(() -> failure("did not sign in"));
        if (!last.is("signed-in")) {
            throw failure("did not sign in");
        }
        Duration keyPair = await("key-pair", LONGEST).at();
        return new SignInTime(keyPair, last.at());
    }

    /** Waits until the server has acknowledged the certificate by sending it. */
    public void awaitCertificate() {
        await("certificate", LONGEST);
    }

    /** Whether the server has sent a certificate in this sign-in. */
    public boolean hasCertificate() {
        return events.since(signInStart).stream().anyMatch(event -> event.is("certificate"));
    }

    /** Waits for the refusal; the first error is the verdict, whatever the client does after it. */
    public SipeError awaitError() {
        SipeEvent error = await("error", LONGEST);
        return new SipeError(error.fields().get(0), error.fields().get(1));
    }

    /** Waits until the client has noticed that it is no longer signed in. */
    public void awaitOffline(Duration longest) {
        if (await(event -> event.is("offline") || event.is("crashed"), longest).isEmpty()) {
            throw failure("was still signed in after " + longest);
        }
    }

    /** Whether it has signed in and not been thrown out since. */
    public boolean isSignedIn() {
        List<SipeEvent> told = events.since(signInStart);
        return process.isAlive()
                && told.stream().anyMatch(event -> event.is("signed-in"))
                && told.stream().noneMatch(event -> event.is("offline") || isVerdict(event));
    }

    /** Ends at once, as a machine that loses power. */
    public void drop() {
        tell("drop");
        awaitEnd();
    }

    /** Every message of the client in clear, with its times. */
    public String log() {
        try {
            return Files.readString(SipeSettings.log(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs out and ends. */
    @Override
    public void close() {
        if (process.isAlive()) {
            tell("quit");
            awaitEnd();
        }
    }

    private static boolean isVerdict(SipeEvent event) {
        return event.is("error") || event.is("crashed") || event.is("failed");
    }

    private SipeEvent await(String name, Duration longest) {
        return await(event -> event.is(name), longest)
                .orElseThrow(() -> failure("did not get to " + name));
    }

    private Optional<SipeEvent> await(Predicate<SipeEvent> wanted, Duration longest) {
        return events.await(signInStart, wanted, longest);
    }

    private void tell(String command) {
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw failure("is gone and cannot " + command);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failure("did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private AssertionError failure(String what) {
        return new AssertionError(
                "client %s %s%nlog: %s%nevents: %s"
                        .formatted(account, what, SipeSettings.log(folder), events.since(0)));
    }
}
