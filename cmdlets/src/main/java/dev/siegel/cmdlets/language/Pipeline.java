package dev.siegel.cmdlets.language;

import java.util.List;

/** Commands parted by bars; an expression may be the first. */
public record Pipeline(List<Stage> stages, Position at) {
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** One part of a pipeline. */
    public sealed interface Stage {
        Position at();
    }

    /** A cmdlet by its name or alias, and its arguments. */
    public record Command(String name, List<Argument> arguments, Position at) implements Stage {
        public Command {
            arguments = List.copyOf(arguments);
        }
    }

    public record Value(Expression expression) implements Stage {
        @Override
        public Position at() {
            return expression.at();
        }
    }

    /** One argument. */
    public sealed interface Argument {
        Position at();
    }

    /**
     * {@code -Name}.
     *
     * @param colon whether the next argument belongs to it, whatever its type
     */
    public record Name(String name, boolean colon, Position at) implements Argument {}

    public record Given(Expression value) implements Argument {
        @Override
        public Position at() {
            return value.at();
        }
    }
}
