package dev.siegel.protocols.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a text with gaps, since clients cut some of ours up as text and signed parts must be
 * canonical as written. Values are escaped as exclusive canonical XML wants them.
 */
final class XmlTemplate {
    private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z0-9]+)\\}");

    private final String text;

    private XmlTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads a template beside this class. Line breaks after a tag are layout and do not reach the
     * wire.
     */
    static XmlTemplate of(String resource) {
        try (var stream = XmlTemplate.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return new XmlTemplate(
                    joined(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Filling with(String gap, String value) {
        return new Filling().with(gap, value);
    }

    Filling withXml(String gap, String xml) {
        return new Filling().withXml(gap, xml);
    }

    private static String joined(String template) {
        var joined = new StringBuilder();
        for (String line : template.split("\n", -1)) {
            var part = line.strip();
            joined.append(part)
                    .append(part.isEmpty() || part.endsWith(">") || part.endsWith("}") ? "" : " ");
        }
        return joined.toString();
    }

    static String escape(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(printable(point));
        }
    }

    /** XML 1.0 section 2.2, without the white space that attributes would not keep. */
    private static int printable(int point) {
        if (point < 0x20
                || (point >= 0xD800 && point <= 0xDFFF)
                || point == 0xFFFE
                || point == 0xFFFF) {
            throw new IllegalArgumentException("a character that XML cannot carry");
        }
        return point;
    }

    /** The values for the gaps of one message; a gap without a value is a bug. */
    final class Filling {
        private final Map<String, String> values = new HashMap<>();

        private Filling() {}

        Filling with(String gap, String value) {
            return withXml(gap, escape(value));
        }

        Filling withXml(String gap, String xml) {
            if (!text.contains("{" + gap + "}")) {
                throw new IllegalStateException("no gap " + gap);
            }
            values.put(gap, xml);
            return this;
        }

        String xml() {
            return GAP.matcher(text)
                    .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1))));
        }

        private String value(String gap) {
            var value = values.get(gap);
            if (value == null) {
                throw new IllegalStateException("nothing fills the gap " + gap);
            }
            return value;
        }
    }
}
