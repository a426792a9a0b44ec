package dev.siegel.cmdlets.language;

/** What a text is made of. */
public sealed interface Statement {
    Position at();

    /** Runs a pipeline; what it gives is the statement's. */
    record Run(Pipeline pipeline) implements Statement {
        @Override
        public Position at() {
            return pipeline.at();
        }
    }

    /**
     * Sets a variable or a property.
     *
     * @param target a variable, or a member of one
     */
    record Assign(Expression target, Kind kind, Pipeline value, Position at) implements Statement {}

    /** How the value gets there. */
    enum Kind {
        SET,
        ADD,
        TAKE
    }
}
