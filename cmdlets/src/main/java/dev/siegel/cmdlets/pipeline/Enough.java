package dev.siegel.cmdlets.pipeline;

/** Tells what comes before a step that it needs no more objects. */
final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Step step;

    Enough(Step step) {
        super("enough", null, false, false);
        this.step = step;
    }

    Step step() {
        return step;
    }
}
