package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;

/** ForEach-Object: a block for each object, or one property of each. */
final class ForEachStep extends ObjectStep {
    private final Evaluator evaluator;
    private boolean begun;

    ForEachStep(StageContext context, Sink next, Evaluator evaluator) {
        super(context, next);
        this.evaluator = evaluator;
    }

    @Override
    void alone() {
        begin("Begin");
        super.alone();
    }

    private void begin(String parameter) {
        if (!begun) {
            begun = true;
            run(parameter, PropertyValue.NOTHING);
        }
    }

    private void run(String parameter, PropertyValue current) {
        if (line().value(parameter).orElse(PropertyValue.NOTHING)
                instanceof PropertyValue.Code(_, var block)) {
            block.run(current, this::emit);
        }
    }

    @Override
    void process(PropertyValue value) {
        begin("Begin");
        PropertyValue work = line().value("Process").orElseThrow();
        if (work instanceof PropertyValue.Code(_, var block)) {
            block.run(value, this::emit);
        } else {
            PropertyValue property =
                    evaluator.members().read(value, ValueText.of(work), new Position(1, 1));
            each(property).forEach(this::emit);
        }
    }

    @Override
    void finish() {
        begin("Begin");
        run("End", PropertyValue.NOTHING);
    }
}
