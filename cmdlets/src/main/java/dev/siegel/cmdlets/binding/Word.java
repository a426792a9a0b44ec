package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.List;
import java.util.Optional;
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
     * @param computed what an expression gave, null for a word as typed
     * @param known whether the value is known; a check does not run what would compute it
     */
    record Value(
            String text,
            List<String> elements,
            int position,
            @Nullable PropertyValue computed,
            boolean known)
            implements Word {
        public Value {
            elements = List.copyOf(elements);
        }

        /** A word as typed. */
        public Value(String text, List<String> elements, int position) {
            this(text, elements, position, null, true);
        }

        /** What an expression gave. */
        public static Value computed(PropertyValue value, int position) {
            List<PropertyValue> all =
                    value instanceof PropertyValue.Many(var values) ? values : List.of(value);
            PropertyValue one = all.size() == 1 ? all.getFirst() : value;
            return new Value(
                    ValueText.of(one),
                    all.stream().map(ValueText::of).toList(),
                    position,
                    one,
                    true);
        }

        /** The value where a list is as good as one value. */
        Optional<PropertyValue> whole() {
            if (computed != null || elements.size() < 2) {
                return Optional.ofNullable(computed);
            }
            return Optional.of(
                    new PropertyValue.Many(
                            elements.stream()
                                    .<PropertyValue>map(PropertyValue.Text::new)
                                    .toList()));
        }

        /** What a check cannot know. */
        public static Value unknown(int position) {
            return new Value("", List.of(""), position, null, false);
        }

        /** Whether several values stand where one is meant. */
        boolean isSeveral() {
            return computed instanceof PropertyValue.Many;
        }
    }
}
