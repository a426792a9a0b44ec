package dev.siegel.pool.user.filter;

import dev.siegel.pool.user.filter.LdapFilter.And;
import dev.siegel.pool.user.filter.LdapFilter.AtLeast;
import dev.siegel.pool.user.filter.LdapFilter.AtMost;
import dev.siegel.pool.user.filter.LdapFilter.Equal;
import dev.siegel.pool.user.filter.LdapFilter.Or;
import dev.siegel.pool.user.filter.LdapFilter.Present;
import dev.siegel.pool.user.filter.LdapFilter.Substrings;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code attribute=value} and its kin. */
final class LdapComparison {
    private static final Set<String> CLASSES =
            Set.of("user", "person", "organizationalperson", "top");
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("objectclass", "objectcategory");

    private LdapComparison() {}

    /**
     * @param position where the text stands in the filter, for messages
     */
    static LdapFilter read(String text, int position) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw LdapFilterParser.refused("a comparison is written attribute=value", position);
        }
        char before = text.charAt(equals - 1);
        boolean two = before == '<' || before == '>';
        if (before == '~' || before == ':') {
            throw LdapFilterParser.refused(
                    "there is no " + before + "= here; there are = >= <= and =*", position);
        }
        String name = text.substring(0, two ? equals - 1 : equals).strip();
        String value = text.substring(equals + 1).strip();
        if (CLASS_ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))) {
            return isUser(value) ? new And(List.of()) : new Or(List.of());
        }
        FilterAttribute attribute =
                FilterAttribute.named(name).orElseThrow(() -> unknown(name, position));
        if (two) {
            String bound = unescaped(value, position);
            return before == '<' ? new AtMost(attribute, bound) : new AtLeast(attribute, bound);
        }
        return equality(attribute, value, position);
    }

    /** Everybody here is a user, so that a filter may say so. */
    private static boolean isUser(String value) {
        return value.equals("*") || CLASSES.contains(value.toLowerCase(Locale.ROOT));
    }

    private static IllegalArgumentException unknown(String name, int position) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return LdapFilterParser.refused(
                "no attribute '"
                        + shown
                        + "' is known here; known are "
                        + String.join(", ", FilterAttribute.names()),
                position);
    }

    private static LdapFilter equality(FilterAttribute attribute, String value, int position) {
        if (value.equals("*")) {
            return new Present(attribute);
        }
        String[] parts = value.split("\\*", -1);
        if (parts.length == 1) {
            return new Equal(attribute, unescaped(value, position));
        }
        List<String> middle =
                List.of(parts).subList(1, parts.length - 1).stream()
                        .filter(part -> !part.isEmpty())
                        .map(part -> unescaped(part, position))
                        .toList();
        return new Substrings(
                attribute,
                orNull(parts[0], position),
                middle,
                orNull(parts[parts.length - 1], position));
    }

    private static @Nullable String orNull(String part, int position) {
        return part.isEmpty() ? null : unescaped(part, position);
    }

    /** {@code \28} is a byte in hexadecimal, of UTF-8. */
    private static String unescaped(String value, int position) {
        if (value.isEmpty()) {
            throw LdapFilterParser.refused("a value is expected; =* asks for any", position);
        }
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var bytes = new ByteArrayOutputStream(value.length());
        int at = 0;
        while (at < value.length()) {
            int backslash = value.indexOf('\\', at);
            int end = backslash < 0 ? value.length() : backslash;
            bytes.writeBytes(value.substring(at, end).getBytes(StandardCharsets.UTF_8));
            if (backslash >= 0) {
                bytes.write(hexadecimal(value, backslash + 1, position));
            }
            at = backslash < 0 ? end : backslash + 3;
        }
        return decoded(bytes.toByteArray(), position);
    }

    private static int hexadecimal(String value, int from, int position) {
        if (from + 2 <= value.length()) {
            int high = Character.digit(value.charAt(from), 16);
            int low = Character.digit(value.charAt(from + 1), 16);
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
        }
        throw LdapFilterParser.refused(
                "two hexadecimal digits are expected after a backslash", position);
    }

    private static String decoded(byte[] bytes, int position) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw LdapFilterParser.refused("the escaped bytes are no UTF-8", position);
        }
    }
}
