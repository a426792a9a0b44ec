package dev.siegel.pool.pin;

import dev.siegel.pool.user.LineUri;
import java.security.SecureRandom;
import java.util.Optional;

/** Makes PINs that nobody can guess. */
public final class RandomPins {
    private final SecureRandom random;

    public RandomPins(SecureRandom random) {
        this.random = random;
    }

    /** A PIN a policy has nothing against. */
    Pin next(int length, PinPolicy policy, Optional<LineUri> line) {
        while (true) {
            Pin pin = next(length);
            if (PinRules.violations(pin.digits(), policy, line).isEmpty()) {
                return pin;
            }
        }
    }

    private Pin next(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return new Pin(digits.toString());
    }
}
