package dev.siegel.endtoend.sipe;

import java.time.Duration;
import java.util.List;

/**
 * One line the driver wrote. Which events there are stands at the head of {@code sipe-driver.c}.
 *
 * @param at since the sign-in was asked for
 */
record SipeEvent(Duration at, String name, List<String> fields) {
    SipeEvent {
        fields = List.copyOf(fields);
    }

    static SipeEvent read(String line) {
        List<String> parts = List.of(line.split("\t", -1));
        return new SipeEvent(
                Duration.ofMillis(Long.parseLong(parts.get(0))),
                parts.get(1),
                parts.subList(2, parts.size()));
    }

    boolean is(String other) {
        return name.equals(other);
    }
}
