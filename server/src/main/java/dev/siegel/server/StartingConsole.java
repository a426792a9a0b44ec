package dev.siegel.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The console's listener while it starts beside the others: it takes the longest of all, and nobody
 * waits for it before the end.
 */
final class StartingConsole implements AutoCloseable {
    private final CompletableFuture<ConsoleListener> listener = new CompletableFuture<>();

    private StartingConsole() {}

    static StartingConsole begin(Supplier<ConsoleListener> start) {
        var starting = new StartingConsole();
        Thread.ofPlatform().daemon().name("console-start").start(() -> starting.run(start));
        return starting;
    }

    private void run(Supplier<ConsoleListener> start) {
        try {
            listener.complete(start.get());
        } catch (RuntimeException | Error failure) {
            listener.completeExceptionally(failure);
            if (failure instanceof Error unforeseen) {
                throw unforeseen;
            }
        }
    }

    /**
     * Waits until it listens.
     *
     * @throws RuntimeException what it failed with
     */
    ConsoleListener await() {
        try {
            return listener.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw failure;
        }
    }

    /** Also when something else kept the front end from starting. */
    @Override
    public void close() {
        listener.handle((one, failure) -> one)
                .thenAccept(one -> {
                    if (one != null) {
                        one.close();
                    }
                })
                .join();
    }
}
