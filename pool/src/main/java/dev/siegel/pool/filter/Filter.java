package dev.siegel.pool.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked condition on the properties of a listing. There is no negation in it: it has gone down
 * to the comparisons, each of which is true or false, also for a property without a value.
 */
public sealed interface Filter {
    /** All of them. */
    record And(List<Filter> all) implements Filter {
        public And {
            all = List.copyOf(all);
        }
    }

    /** One of them at least. */
    record Or(List<Filter> any) implements Filter {
        public Or {
            any = List.copyOf(any);
        }
    }

    /** Compares with a value of the property's type. */
    record Compare(FilterProperty property, Comparison comparison, FilterValue value)
            implements Filter {}

    /** A text that fits the pattern, or does not when {@code negated}. */
    record Like(FilterProperty property, TextPattern pattern, boolean negated) implements Filter {}

    /** A choice that is one of these names; an empty set lets nothing pass. */
    record OneOf(FilterProperty property, Set<String> names) implements Filter {
        public OneOf {
            names = Set.copyOf(names);
        }
    }

    /** A property without a value, or with one when {@code negated}. */
    record Absent(FilterProperty property, boolean negated) implements Filter {}

    /** The values of one entry of a listing. */
    @FunctionalInterface
    interface Values {
        @Nullable FilterValue of(FilterProperty property);
    }

    static Filter and(Filter one, Filter other) {
        List<Filter> all = new ArrayList<>(one instanceof And(var before) ? before : List.of(one));
        all.addAll(other instanceof And(var more) ? more : List.of(other));
        return new And(all);
    }

    static Filter or(Filter one, Filter other) {
        List<Filter> any = new ArrayList<>(one instanceof Or(var before) ? before : List.of(one));
        any.addAll(other instanceof Or(var more) ? more : List.of(other));
        return new Or(any);
    }

    /** The condition that holds exactly when this one does not. */
    default Filter negate() {
        return switch (this) {
            case And(var all) -> new Or(all.stream().map(Filter::negate).toList());
            case Or(var any) -> new And(any.stream().map(Filter::negate).toList());
            case Compare(var property, var comparison, var value) ->
                    new Compare(property, comparison.negated(), value);
            case Like(var property, var pattern, var negated) ->
                    new Like(property, pattern, !negated);
            case OneOf(var property, var names) -> new OneOf(property, others(property, names));
            case Absent(var property, var negated) -> new Absent(property, !negated);
        };
    }

    private static Set<String> others(FilterProperty property, Set<String> names) {
        return Set.copyOf(
                property.choices().stream().filter(name -> !names.contains(name)).toList());
    }

    /** Whether one entry passes: for listings that are short and in memory. */
    default boolean matches(Values entry) {
        return switch (this) {
            case And(var all) -> all.stream().allMatch(one -> one.matches(entry));
            case Or(var any) -> any.stream().anyMatch(one -> one.matches(entry));
            case Compare(var property, var comparison, var value) -> {
                FilterValue found = entry.of(property);
                yield found == null
                        ? comparison.takesAbsent()
                        : comparison.holds(FilterValue.compare(found, value));
            }
            case Like(var property, var pattern, var negated) ->
                    negated
                            != (entry.of(property) instanceof FilterValue.Text(String text)
                                    && pattern.matches(text));
            case OneOf(var property, var names) ->
                    entry.of(property) instanceof FilterValue.Text(String text)
                            && names.contains(text);
            case Absent(var property, var negated) -> negated != (entry.of(property) == null);
        };
    }
}
