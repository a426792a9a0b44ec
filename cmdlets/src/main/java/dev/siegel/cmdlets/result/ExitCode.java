package dev.siegel.cmdlets.result;

/** The exit codes of {@code cs}; scripts rely on the numbers. */
public enum ExitCode {
    DONE(0),
    ERRORS(1),
    USAGE(2),
    NOT_PERMITTED(3),
    NOT_FOUND(4),
    UNREACHABLE(5),
    CANCELLED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
