package dev.siegel.pool.pin;

import dev.siegel.pool.secret.Sealed;
import java.time.Instant;

/**
 * What is kept of a PIN.
 *
 * @param digest its digest, sealed with the pool key
 * @param length how many digits it has: the limits on failures depend on it
 * @param setTime when it was set
 */
public record StoredPin(Sealed digest, int length, Instant setTime) {}
