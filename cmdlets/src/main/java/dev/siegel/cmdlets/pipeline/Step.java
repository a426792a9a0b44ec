package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;

/**
 * One cmdlet of a running pipeline. A failure stays with the step it happens in: those before it
 * never see it as theirs.
 */
abstract class Step implements Sink {
    private final StageContext context;
    private final Sink next;

    Step(StageContext context, Sink next) {
        this.context = context;
        this.next = next;
    }

    StageContext context() {
        return context;
    }

    BoundCmdlet line() {
        return context.line();
    }

    @Override
    public final void take(PropertyValue value) {
        context.refuseInterrupted();
        try {
            process(value);
        } catch (CmdletFailure failure) {
            failed(failure);
        }
    }

    /** Runs as the first of its pipeline. */
    final void begin() {
        try {
            alone();
        } catch (CmdletFailure failure) {
            failed(failure);
        }
    }

    @Override
    public final void end() {
        try {
            finish();
        } catch (CmdletFailure failure) {
            failed(failure);
        }
        next.end();
    }

    /** Ends what comes after this step, which itself wants no more. */
    final void endNext() {
        next.end();
    }

    final void emit(PropertyValue value) {
        context.given(value);
        next.take(value);
    }

    abstract void process(PropertyValue value);

    /** What there is to do when nothing comes in. */
    void alone() {
        // most cmdlets of objects do nothing without objects
    }

    /** What is left to do when everything has come in. */
    void finish() {
        // most have nothing left
    }

    /** A failure ends the pipeline, unless a step knows better. */
    void failed(CmdletFailure failure) {
        context.ends(failure.error());
    }
}
