package dev.siegel.pool.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value a property has or is compared with. */
public sealed interface FilterValue {
    /** A text, or the name of a choice as the schema spells it. */
    record Text(String text) implements FilterValue {
        /** The form in which texts are compared. */
        public String key() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** True or false. */
    record Flag(boolean flag) implements FilterValue {}

    /** A number. */
    record Decimal(BigDecimal number) implements FilterValue {}

    /** A moment. */
    record Time(Instant instant) implements FilterValue {}

    /** A UUID. */
    record Id(UUID uuid) implements FilterValue {}

    /** A value that may be missing. */
    static @Nullable FilterValue ofText(@Nullable String text) {
        return text == null ? null : new Text(text);
    }

    /** A moment that may be missing. */
    static @Nullable FilterValue ofTime(@Nullable Instant instant) {
        return instant == null ? null : new Time(instant);
    }

    /** The order of two values of one property. */
    static int compare(FilterValue one, FilterValue other) {
        return switch (one) {
            case Text text when other instanceof Text that -> text.key().compareTo(that.key());
            case Flag(boolean flag) when other instanceof Flag(boolean that) ->
                    Boolean.compare(flag, that);
            case Decimal(var number) when other instanceof Decimal(var that) ->
                    number.compareTo(that);
            case Time(var instant) when other instanceof Time(var that) -> instant.compareTo(that);
            // as databases order them: by bytes
            case Id(var uuid) when other instanceof Id(var that) ->
                    uuid.toString().compareTo(that.toString());
            case Text _, Flag _, Decimal _, Time _, Id _ ->
                    throw new IllegalArgumentException(one + " and " + other + " have no order");
        };
    }
}
