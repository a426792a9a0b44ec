package dev.siegel.protocols.tlsdsk;

import java.util.BitSet;

/**
 * Remembers which sequence numbers of one direction were seen: the highest, and the {@value #SIZE}
 * below it. Not safe for use by several threads; it belongs to one connection.
 */
public final class ReplayWindow {
    /** The documents name no size; 256 is ours. */
    public static final int SIZE = 256;

    private final BitSet seen = new BitSet(SIZE);
    private long highest;

    /**
     * Takes the number unless it was taken before, is older than the window, or is not positive.
     */
    public boolean accept(long number) {
        if (number <= 0 || number <= highest - SIZE) {
            return false;
        }
        if (number > highest) {
            advanceTo(number);
        } else if (seen.get(slot(number))) {
            return false;
        }
        seen.set(slot(number));
        return true;
    }

    private void advanceTo(long number) {
        if (number - highest >= SIZE) {
            seen.clear();
        } else {
            for (long passed = highest + 1; passed <= number; passed++) {
                seen.clear(slot(passed));
            }
        }
        highest = number;
    }

    private static int slot(long number) {
        return (int) (number % SIZE);
    }
}
