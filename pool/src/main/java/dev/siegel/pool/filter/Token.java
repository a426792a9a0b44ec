package dev.siegel.pool.filter;

import org.jspecify.annotations.Nullable;

/** A piece of an expression, with where it begins. */
sealed interface Token {
    int position();

    /** {@code (} or {@code )}. */
    record Parenthesis(int position, boolean opening) implements Token {}

    /** An operator without its dash, in lower case; {@code !} is {@code not}. */
    record Operator(int position, String name) implements Token {}

    /** {@code $_.Name}. */
    record Property(int position, String name) implements Token {}

    /** A word without quotes: a property before an operator, a value after it. */
    record Word(int position, String text) implements Token {}

    /** A text in quotes. */
    record Quoted(int position, String text) implements Token {}

    /** {@code $true} and {@code $false}, or {@code $null} without a flag. */
    record Constant(int position, @Nullable Boolean flag) implements Token {}

    /** What comes after all. */
    record End(int position) implements Token {}
}
