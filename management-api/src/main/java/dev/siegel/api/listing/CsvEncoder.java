package dev.siegel.api.listing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
record CsvEncoder(Fields fields) implements RowEncoder {
    private static final String BEGINS_FORMULA = "=+-@\t\r";
    private static final String END = "\r\n";

    @Override
    public void begin(ByteArrayOutputStream out) {
        write(String.join(",", fields.names()) + END, out);
    }

    @Override
    public void row(Record entry, ByteArrayOutputStream out) {
        var line = new StringBuilder();
        for (Fields.Field field : fields.chosen()) {
            append(field.of(entry), line);
            line.append(',');
        }
        line.setLength(line.length() - 1);
        write(line.append(END).toString(), out);
    }

    private static void append(@Nullable Object value, StringBuilder line) {
        if (value instanceof String text) {
            appendText(text, line);
        } else if (value != null) {
            appendQuoted(value.toString(), line);
        }
    }

    private static void appendText(String text, StringBuilder line) {
        boolean formula = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        appendQuoted(formula ? "'" + text : text, line);
    }

    private static void appendQuoted(String text, StringBuilder line) {
        if (needsQuotes(text)) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == ',' || one == '"' || one == '\r' || one == '\n') {
                return true;
            }
        }
        return false;
    }

    private static void write(String text, ByteArrayOutputStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
