package dev.siegel.cmdlets.pipeline;

/** Ends what runs after its error was reported. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean script;

    /**
     * @param script whether the statements that follow are not run either
     */
    Stopped(boolean script) {
        super("stopped", null, false, false);
        this.script = script;
    }

    boolean endsScript() {
        return script;
    }
}
