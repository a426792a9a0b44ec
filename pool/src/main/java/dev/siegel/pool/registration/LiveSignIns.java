package dev.siegel.pool.registration;

import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The live table of this front end. A sign-in is entered here before its certificate is read for
 * the last time, and a revocation looks here after its transaction has committed: so one of the two
 * always sees the other.
 */
public final class LiveSignIns {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Map<UserId, Map<UUID, LiveSignIn>> byUser = new ConcurrentHashMap<>();

    public void enter(LiveSignIn signIn) {
        byUser.compute(
                signIn.userId(),
                (_, before) -> {
                    Map<UUID, LiveSignIn> ofUser =
                            before == null ? new ConcurrentHashMap<>() : before;
                    ofUser.put(signIn.id(), signIn);
                    return ofUser;
                });
    }

    public void leave(LiveSignIn signIn) {
        byUser.computeIfPresent(
                signIn.userId(),
                (_, ofUser) -> {
                    ofUser.remove(signIn.id());
                    return ofUser.isEmpty() ? null : ofUser;
                });
    }

    public List<LiveSignIn> of(UserId userId) {
        Map<UUID, LiveSignIn> ofUser = byUser.get(userId);
        return ofUser == null ? List.of() : List.copyOf(ofUser.values());
    }

    /** How many users are signed in on this front end. */
    public int users() {
        return byUser.size();
    }

    /** How many sign-ins are live on this front end. */
    public int size() {
        return byUser.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Ends those of a user's sign-ins that match, and returns when they have ended.
     *
     * @return how many there were
     * @throws IllegalStateException when a connection did not say within five seconds that it ended
     */
    public int end(UserId userId, Predicate<LiveSignIn> which, EndReason reason) {
        return endAll(of(userId).stream().filter(which).toList(), reason);
    }

    /** Ends sign-ins of several users at once, and returns when all have ended. */
    public int endAll(List<LiveSignIn> matching, EndReason reason) {
        CompletableFuture<?>[] endings =
                matching.stream()
                        .map(signIn -> signIn.connection().end(reason).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(endings).get(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending sign-ins", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("a live sign-in did not end", failure);
        }
        matching.forEach(this::leave);
        return matching.size();
    }
}
