package dev.siegel.pool.filter;

import dev.siegel.pool.filter.Token.Constant;
import dev.siegel.pool.filter.Token.Quoted;
import dev.siegel.pool.filter.Token.Word;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a value as the property it is compared with wants it. */
final class FilterValues {
    private static final Pattern UUID_FORM =
            Pattern.compile("\\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})}?");

    private FilterValues() {}

    static FilterValue read(FilterProperty property, Token value) {
        String text = text(value);
        return switch (property.type()) {
            case TEXT -> new FilterValue.Text(text);
            case BOOLEAN -> new FilterValue.Flag(flag(property, text, value));
            case NUMBER -> new FilterValue.Decimal(number(property, text, value));
            case TIME -> time(property, text, value);
            case UUID -> new FilterValue.Id(uuid(property, text, value));
            case CHOICE -> new FilterValue.Text(choice(property, text, value));
        };
    }

    private static String text(Token value) {
        return switch (value) {
            case Quoted(_, String text) -> text;
            case Word(_, String text) -> text;
            case Constant(_, Boolean flag) -> String.valueOf(flag);
            case Token.Parenthesis _, Token.Operator _, Token.Property _, Token.End _ ->
                    throw FilterRefused.at(value.position(), "a value is expected");
        };
    }

    private static boolean flag(FilterProperty property, String text, Token value) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(property, value, "$true or $false");
        };
    }

    private static BigDecimal number(FilterProperty property, String text, Token value) {
        if (!Conditions.isNumber(text)) {
            throw wrong(property, value, "a number");
        }
        return new BigDecimal(text);
    }

    private static FilterValue time(FilterProperty property, String text, Token value) {
        try {
            return new FilterValue.Time(FilterTimes.parse(text));
        } catch (IllegalArgumentException malformed) {
            throw FilterRefused.at(
                    value.position(),
                    property + " is compared with a date, and this " + malformed.getMessage());
        }
    }

    private static UUID uuid(FilterProperty property, String text, Token value) {
        var form = UUID_FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(property, value, "a UUID");
        }
        return UUID.fromString(form.group(1));
    }

    private static String choice(FilterProperty property, String text, Token value) {
        return property.choices().stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        wrong(property, value, "one of " + String.join(", ", property.choices())));
    }

    private static FilterRefused wrong(FilterProperty property, Token value, String wanted) {
        return FilterRefused.at(value.position(), property + " is compared with " + wanted);
    }
}
