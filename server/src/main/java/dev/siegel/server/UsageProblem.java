package dev.siegel.server;

/**
 * The command line or the configuration file cannot be understood; the message is for the person
 * who wrote it.
 */
final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
