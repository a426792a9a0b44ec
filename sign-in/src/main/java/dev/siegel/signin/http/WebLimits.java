package dev.siegel.signin.http;

import java.time.Duration;

/**
 * What one client may take of the listener.
 *
 * @param requestTime from the first byte of a request to its last, so that a slow sender ends
 * @param idleTime between requests; pidgin-sipe closes after 60 s itself
 */
public record WebLimits(
        int requestLine,
        int headers,
        int body,
        int connections,
        int connectionsPerAddress,
        Duration handshakeTime,
        Duration requestTime,
        Duration idleTime) {
    /** Half an office may sit behind one address. */
    public static final WebLimits DEFAULTS =
            new WebLimits(
                    4096,
                    16 * 1024,
                    128 * 1024,
                    20_000,
                    4_000,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(90));

    public WebLimits {
        if (requestLine < 1
                || headers < 1
                || body < 1
                || connections < 1
                || connectionsPerAddress < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
        requirePositive(handshakeTime);
        requirePositive(requestTime);
        requirePositive(idleTime);
    }

    private static void requirePositive(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("a time limit that is not positive");
        }
    }
}
