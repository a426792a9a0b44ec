package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.json.JsonText;
import dev.siegel.cmdlets.rest.Fields;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the objects that {@code -Output ndjson} has printed, one JSON value a line. */
final class StandardInput {
    private static final int LONGEST_LINE = 1 << 20;
    private static final String TYPE = "$type";

    /** What -Output ndjson makes of a time, and only that. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3,6})?Z");

    private final InputStream in;
    private int line;

    StandardInput(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Hands over the objects one by one, as they come. */
    void each(Consumer<PropertyValue> output) {
        byte[] text = next();
        while (text.length > 0) {
            if (!new String(text, StandardCharsets.UTF_8).isBlank()) {
                output.accept(value(text));
            }
            text = next();
        }
    }

    /** A line with its end; empty after the last. */
    private byte[] next() {
        line++;
        var bytes = new ByteArrayOutputStream();
        try {
            int one = in.read();
            while (one >= 0) {
                bytes.write(one);
                if (bytes.size() > LONGEST_LINE) {
                    throw failure("is longer than 1 MiB");
                }
                one = one == '\n' ? -1 : in.read();
            }
        } catch (IOException lost) {
            throw failure("cannot be read: " + lost.getMessage());
        }
        return bytes.toByteArray();
    }

    private PropertyValue value(byte[] text) {
        try {
            return object(JsonText.read(text));
        } catch (IOException noJson) {
            throw failure(
                    "is no JSON: "
                            + Objects.requireNonNullElse(noJson.getMessage(), "")
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
    }

    private static PropertyValue object(Json json) {
        if (!(json instanceof Json.Members members)) {
            return value(json);
        }
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        members.members().forEach((name, member) -> properties.put(name, value(member)));
        properties.remove(TYPE);
        return new PropertyValue.Item(
                new CmdletObject(
                        Objects.requireNonNullElse(members.text(TYPE), "Object"),
                        List.of(),
                        properties));
    }

    private static PropertyValue value(Json json) {
        return json instanceof Json.Text(String text) && MOMENT.matcher(text).matches()
                ? moment(text)
                : Fields.value(json);
    }

    private static PropertyValue moment(String text) {
        try {
            return new PropertyValue.Moment(Instant.parse(text));
        } catch (DateTimeException noSuchDay) {
            return new PropertyValue.Text(text);
        }
    }

    private CmdletFailure failure(String what) {
        return new CmdletFailure(
                new ErrorRecord(
                        "Line %d of standard input %s. What came before it was taken."
                                .formatted(line, what),
                        ErrorCategory.INVALID_DATA,
                        "StandardInputInvalid",
                        "",
                        ExitCode.USAGE));
    }
}
