package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a statement sees of those around it.
 *
 * @param current {@code $_}, null outside of script blocks
 * @param bulk the targets the pipeline around a script block has changed, null outside
 */
record Scope(@Nullable PropertyValue current, @Nullable Bulk bulk) {
    static final Scope OUTSIDE = new Scope(null, null);

    Scope with(PropertyValue object) {
        return new Scope(object, bulk);
    }

    Scope within(Bulk pipeline) {
        return new Scope(current, pipeline);
    }

    boolean isWithinPipeline() {
        return bulk != null;
    }
}
