package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks one argument against its parameter's type and brings it into the form cmdlets read. */
final class Values {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final int LONGEST_IDENTITY = 1024;
    private static final int SHOWN = 80;

    /** What {@code $Null} is bound as. */
    static final String NULL = "$null";

    /** Checks a word that stands where one value is meant. */
    String checkOne(ParameterDescription parameter, Word.Value word) {
        if (word.isSeveral() && !parameter.type().takesSeveral()) {
            throw refused(
                    parameter,
                    word.text(),
                    parameter.type().label(),
                    "expected one value, not a list");
        }
        return word.computed() != null && isTakenWhole(parameter.type(), word.computed())
                ? word.text()
                : check(parameter, parameter.type(), word.text());
    }

    /** Whether a value is what the type is about, so that its text has no say. */
    static boolean isTakenWhole(ParameterType type, PropertyValue value) {
        if (type instanceof ParameterType.OrNull(ParameterType inner)) {
            return isTakenWhole(inner, value);
        }
        return type instanceof ParameterType.ListChange
                || (type instanceof ParameterType.ObjectOf && value instanceof PropertyValue.Item)
                || (type instanceof ParameterType.Credential
                        && value instanceof PropertyValue.Credential);
    }

    String check(ParameterDescription parameter, ParameterType type, String text) {
        return switch (type) {
            case ParameterType.Text _ -> notEmpty(parameter, text);
            case ParameterType.Condition _ -> notEmpty(parameter, withoutBraces(text));
            case ParameterType.Credential _ -> notEmpty(parameter, text);
            case ParameterType.ListChange _ -> text;
            case ParameterType.ObjectOf object -> objectText(parameter, object, text);
            case ParameterType.OrNull maybe ->
                    "$null".equalsIgnoreCase(text) ? NULL : check(parameter, maybe.type(), text);
            case ParameterType.Scope scope ->
                    Scopes.read(scope, notEmpty(parameter, text.strip()))
                            .orElseThrow(
                                    () -> refused(parameter, text, "XdsIdentity", Scopes.EXPECTED));
            case ParameterType.Span _ ->
                    Spans.read(text.strip())
                            .orElseThrow(
                                    () -> refused(parameter, text, "TimeSpan", Spans.EXPECTED));
            case ParameterType.Limit _ ->
                    "unlimited".equalsIgnoreCase(text) ? "Unlimited" : limit(parameter, text);
            case ParameterType.Flag _ -> truth(parameter, text);
            case ParameterType.Anything _ -> text;
            case ParameterType.Code _ -> text;
            case ParameterType.Secret _ -> notEmpty(parameter, text);
            case ParameterType.File _ -> notEmpty(parameter, text);
            case ParameterType.UserIdentity identity -> identity(parameter, identity, text);
            case ParameterType.Guid _ -> guid(parameter, text);
            case ParameterType.Moment _ ->
                    Moments.read(text)
                            .orElseThrow(
                                    () -> refused(parameter, text, "DateTime", Moments.EXPECTED))
                            .toString();
            case ParameterType.Zone _ -> zone(parameter, text);
            case ParameterType.Whole whole -> whole(parameter, whole, text);
            case ParameterType.OneOf one -> oneOf(parameter, one, text);
            case ParameterType.Switch _ -> flag(parameter, text);
            case ParameterType.ListOf list -> check(parameter, list.element(), text);
        };
    }

    static boolean isFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "$true", "true", "1", "$false", "false", "0" -> true;
            default -> false;
        };
    }

    String flag(ParameterDescription parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "$true", "true", "1" -> "true";
            case "$false", "false", "0" -> "false";
            default ->
                    throw refused(
                            parameter, text, "SwitchParameter", "expected $true, $false, 1 or 0");
        };
    }

    private static String truth(ParameterDescription parameter, String text) {
        if (!isFlag(text)) {
            throw refused(parameter, text, "Boolean", "expected $true, $false, 1 or 0");
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "$true", "true", "1" -> "true";
            default -> "false";
        };
    }

    private static String withoutBraces(String text) {
        String bare = text.strip();
        return bare.startsWith("{") && bare.endsWith("}") && bare.length() > 1
                ? bare.substring(1, bare.length() - 1).strip()
                : text;
    }

    private static String objectText(
            ParameterDescription parameter, ParameterType.ObjectOf type, String text) {
        if (!type.textTaken()) {
            throw refused(
                    parameter,
                    text,
                    type.label(),
                    "expected an object, of a variable or of the pipeline");
        }
        return notEmpty(parameter, text);
    }

    /** The text as an error may show it: short. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String notEmpty(ParameterDescription parameter, String text) {
        if (text.isEmpty() || "$null".equalsIgnoreCase(text)) {
            throw CmdletFailure.usage(
                    "Cannot bind argument to parameter '%s' because it is an empty string."
                            .formatted(parameter.name()),
                    "ParameterArgumentValidationErrorEmptyStringNotAllowed");
        }
        return text;
    }

    private static String identity(
            ParameterDescription parameter, ParameterType.UserIdentity type, String text) {
        String identity = notEmpty(parameter, text.strip());
        if (identity.length() > LONGEST_IDENTITY) {
            throw refused(parameter, text, type.label(), "at most 1024 characters");
        }
        if (identity.indexOf('*') >= 0 && !type.wildcardsTaken()) {
            throw CmdletFailure.usage(
                    "Wildcards are not taken here: '%s'. Name one user; pipe the users of Get-CsUser for several."
                            .formatted(shown(identity)),
                    "WildcardNotAllowed");
        }
        return identity;
    }

    private static String guid(ParameterDescription parameter, String text) {
        boolean braced = text.startsWith("{") && text.endsWith("}") && text.length() > 2;
        String bare = braced ? text.substring(1, text.length() - 1) : text;
        if (!UUID_FORM.matcher(bare).matches()) {
            throw refused(parameter, text, "Guid", "expected 375da200-f2d3-5fd2-847f-1b14c5a9b20c");
        }
        return UUID.fromString(bare).toString();
    }

    private static String zone(ParameterDescription parameter, String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException unknown) {
            throw new CmdletFailure(
                    refused(parameter, text, "TimeZone", "expected UTC or Europe/Berlin").error(),
                    unknown);
        }
    }

    private static String whole(
            ParameterDescription parameter, ParameterType.Whole type, String text) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new CmdletFailure(
                    refused(parameter, text, type.label(), "expected a whole number").error(),
                    notANumber);
        }
        if (number < type.least() || number > type.most()) {
            throw refused(
                    parameter,
                    text,
                    type.label(),
                    "expected %d to %d".formatted(type.least(), type.most()));
        }
        return Long.toString(number);
    }

    private static String limit(ParameterDescription parameter, String text) {
        try {
            return Long.toString(Integer.parseUnsignedInt(text) & 0xffff_ffffL);
        } catch (NumberFormatException notANumber) {
            throw new CmdletFailure(
                    refused(
                                    parameter,
                                    text,
                                    parameter.type().label(),
                                    "expected a whole number or Unlimited")
                            .error(),
                    notANumber);
        }
    }

    /** Values of an enumeration may be shortened like names. */
    private static String oneOf(
            ParameterDescription parameter, ParameterType.OneOf type, String text) {
        for (String value : type.values()) {
            if (value.equalsIgnoreCase(text)) {
                return value;
            }
        }
        List<String> begun =
                type.values().stream()
                        .filter(value ->
                                !text.isEmpty()
                                        && value.regionMatches(true, 0, text, 0, text.length()))
                        .toList();
        if (begun.size() == 1) {
            return begun.getFirst();
        }
        throw refused(parameter, text, "enum", "expected " + String.join(", ", type.values()));
    }

    private static CmdletFailure refused(
            ParameterDescription parameter, String text, String type, String expected) {
        return CmdletFailure.usage(
                "Cannot bind parameter '%s'. Cannot convert value \"%s\" to type \"%s\": %s."
                        .formatted(parameter.name(), shown(text), type, expected),
                "CannotConvertArgumentNoMessage");
    }
}
