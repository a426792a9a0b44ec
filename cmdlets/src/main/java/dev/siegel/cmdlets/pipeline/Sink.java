package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.function.Consumer;

/** Takes the objects of a pipeline one by one. */
interface Sink {
    void take(PropertyValue value);

    /** No more will come. */
    void end();

    static Sink to(Consumer<PropertyValue> output) {
        return new Sink() {
            @Override
            public void take(PropertyValue value) {
                output.accept(value);
            }

            @Override
            public void end() {
                // whoever made the consumer knows
            }
        };
    }
}
