package dev.siegel.endtoend.sipe;

import java.time.Duration;

/**
 * How long a sign-in took.
 *
 * @param keyPair until the client had made its key pair, which is its own work
 * @param total until it counted as signed in
 */
public record SignInTime(Duration keyPair, Duration total) {
    /** What the server and the network had a part in. */
    public Duration withoutKeyPair() {
        return total.minus(keyPair);
    }
}
