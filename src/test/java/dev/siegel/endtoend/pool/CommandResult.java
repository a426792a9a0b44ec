package dev.siegel.endtoend.pool;

import java.util.List;

/** What a command left behind. */
public record CommandResult(List<String> command, int status, String out, String err) {
    /** This result, or a failure of the test that shows both streams. */
    public CommandResult succeeded() {
        return endedWith(0);
    }

    public CommandResult endedWith(int expected) {
        if (status != expected) {
            throw new AssertionError(
                    "%s ended with %d instead of %d%nout: %s%nerr: %s"
                            .formatted(command, status, expected, out, err));
        }
        return this;
    }
}
