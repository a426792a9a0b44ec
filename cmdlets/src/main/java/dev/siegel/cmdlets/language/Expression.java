package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.List;

/** What has a value. */
public sealed interface Expression {
    Position at();

    /** A quoted text without variables, or a number. */
    record Literal(PropertyValue value, Position at) implements Expression {}

    /** A word without quotes among the arguments of a command. */
    record Bare(String text, Position at) implements Expression {}

    /** Text with variables or expressions in it. */
    record Interpolated(List<Expression> parts, Position at) implements Expression {
        public Interpolated {
            parts = List.copyOf(parts);
        }
    }

    record Variable(String name, Position at) implements Expression {}

    record Member(Expression of, String name, Position at) implements Expression {}

    record Call(Expression of, String method, List<Expression> arguments, Position at)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Index(Expression of, Expression index, Position at) implements Expression {}

    /** {@code a, b}. */
    record Items(List<Expression> elements, Position at) implements Expression {
        public Items {
            elements = List.copyOf(elements);
        }
    }

    /** {@code @{Name = value}}. */
    record HashTable(List<Entry> entries, Position at) implements Expression {
        public HashTable {
            entries = List.copyOf(entries);
        }
    }

    /** One entry of a hash table. */
    record Entry(Expression key, Pipeline value) {}

    /** {@code (...)}. */
    record Grouped(Pipeline pipeline, Position at) implements Expression {}

    /**
     * {@code $(...)} or {@code @(...)}.
     *
     * @param list whether it gives a list even of one value or none
     */
    record Statements(List<Statement> statements, boolean list, Position at) implements Expression {
        public Statements {
            statements = List.copyOf(statements);
        }
    }

    record Block(ScriptBlock block, Position at) implements Expression {}

    record Not(Expression of, Position at) implements Expression {}

    record Negative(Expression of, Position at) implements Expression {}

    record Compared(Expression left, Comparison comparison, Expression right, Position at)
            implements Expression {}

    /**
     * {@code -and} and {@code -or}.
     *
     * @param both whether both have to hold
     */
    record Logical(Expression left, boolean both, Expression right, Position at)
            implements Expression {}

    /**
     * {@code +} and {@code -}.
     *
     * @param minus whether the right side is taken away
     */
    record Sum(Expression left, boolean minus, Expression right, Position at)
            implements Expression {}
}
