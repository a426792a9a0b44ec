package dev.siegel.signin.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins of one connection that have begun and not come to an end. */
final class HalfOpenSignIns<T> {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Handshakes cost memory before anybody has proved anything. */
    private static final int MOST = 4;

    private record HalfOpen<T>(Endpoint endpoint, Instant begun, T state) {}

    private final Map<String, HalfOpen<T>> byOpaque = new LinkedHashMap<>();

    /** Keeps a state under its opaque value; the endpoint's earlier one and the oldest make way. */
    void put(String opaque, Endpoint endpoint, Instant now, T state) {
        byOpaque.values().removeIf(other -> other.endpoint().equals(endpoint));
        if (byOpaque.size() >= MOST) {
            byOpaque.remove(byOpaque.keySet().iterator().next());
        }
        byOpaque.put(opaque, new HalfOpen<>(endpoint, now, state));
    }

    /** The state, which is gone with that: each step is taken once. */
    Optional<T> take(String opaque, Endpoint endpoint, Instant now) {
        byOpaque.values().removeIf(one -> !now.isBefore(one.begun().plus(LONGEST)));
        HalfOpen<T> found = byOpaque.get(opaque);
        if (found == null || !found.endpoint().equals(endpoint)) {
            return Optional.empty();
        }
        byOpaque.remove(opaque);
        return Optional.of(found.state());
    }
}
