package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;

/** Out-Null: takes all and gives nothing. */
final class OutNullStep extends ObjectStep {
    OutNullStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void process(PropertyValue value) {
        // nothing comes of it
    }
}
