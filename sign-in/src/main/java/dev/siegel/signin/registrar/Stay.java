package dev.siegel.signin.registrar;

import java.time.Duration;
import java.util.Optional;

/**
 * What a client is told of its stay.
 *
 * @param expiry when the registration ends unless it is refreshed
 * @param keepAlive the silence after which line ends are expected, empty when none are
 */
record Stay(Duration expiry, Optional<Duration> keepAlive) {
    /** The silence that ends the connection; without line ends, refreshes are all there is. */
    Duration longestSilence() {
        return keepAlive.orElse(expiry);
    }
}
