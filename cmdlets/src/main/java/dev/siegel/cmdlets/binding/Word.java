package dev.siegel.cmdlets.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of a line as the binder takes it; {@code position} counts from 1. */
public sealed interface Word {
    int position();

    /**
     * {@code -Name}, {@code -Name:} or {@code -Name:value}.
     *
     * @param attached what follows the colon, null without a colon, empty text when nothing follows
     */
    record ParameterName(String name, @Nullable String attached, int position) implements Word {}

    /**
     * A value.
     *
     * @param text as typed, without quotes
     * @param elements the text taken apart at its commas, where it is an array
     */
    record Value(String text, List<String> elements, int position) implements Word {
        public Value {
            elements = List.copyOf(elements);
        }
    }
}
