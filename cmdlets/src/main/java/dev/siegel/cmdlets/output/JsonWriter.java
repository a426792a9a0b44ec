package dev.siegel.cmdlets.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.siegel.cmdlets.json.JsonText;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON array, or one JSON object a line with its {@code $type}; written as objects come. */
final class JsonWriter implements ObjectWriter {
    private final PrintStream out;
    private final Columns columns;
    private final boolean lines;
    private @Nullable JsonGenerator array;

    JsonWriter(PrintStream out, Columns columns, boolean lines) {
        this.out = out;
        this.columns = columns;
        this.lines = lines;
    }

    @Override
    public void write(CmdletObject object) {
        try {
            if (lines) {
                writeLine(object);
            } else {
                write(array(), object);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Override
    public void writeText(PropertyValue value) {
        try {
            if (lines) {
                out.print(JsonForm.text(value, true) + "\n");
            } else {
                write(array(), value);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void writeLine(CmdletObject object) throws IOException {
        var line = new StringWriter();
        try (JsonGenerator generator = JsonText.generator(line)) {
            write(generator, object);
        }
        out.print(line + "\n");
    }

    private JsonGenerator array() throws IOException {
        JsonGenerator open = array;
        if (open == null) {
            open = JsonText.generator(new OutputStreamWriter(out, out.charset()));
            open.setPrettyPrinter(JsonForm.printer());
            open.writeStartArray();
            array = open;
        }
        return open;
    }

    private void write(JsonGenerator generator, CmdletObject object) throws IOException {
        generator.writeStartObject();
        if (lines) {
            generator.writeStringField("$type", object.typeName());
        }
        for (String name : columns.of(object)) {
            generator.writeFieldName(name);
            write(generator, object.value(name));
        }
        generator.writeEndObject();
    }

    static void write(JsonGenerator generator, PropertyValue value) throws IOException {
        switch (value) {
            case PropertyValue.Text(String text) -> generator.writeString(text);
            case PropertyValue.Flag(boolean flag) -> generator.writeBoolean(flag);
            case PropertyValue.Whole(long number) -> generator.writeNumber(number);
            case PropertyValue.Moment(var instant) -> generator.writeString(Times.iso(instant));
            case PropertyValue.Many(List<PropertyValue> values) -> {
                generator.writeStartArray();
                for (PropertyValue one : values) {
                    write(generator, one);
                }
                generator.writeEndArray();
            }
            case PropertyValue.Decimal(double number) -> generator.writeNumber(number);
            case PropertyValue.HashTable(var entries) -> writeMembers(generator, entries);
            case PropertyValue.Item(CmdletObject object) ->
                    writeMembers(generator, object.properties());
            case PropertyValue.Span _, PropertyValue.Credential _, PropertyValue.Code _ ->
                    generator.writeString(ValueText.of(value));
            case PropertyValue.Nothing _ -> generator.writeNull();
        }
    }

    private static void writeMembers(JsonGenerator generator, Map<String, PropertyValue> members)
            throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, PropertyValue> member : members.entrySet()) {
            generator.writeFieldName(member.getKey());
            write(generator, member.getValue());
        }
        generator.writeEndObject();
    }

    /** An array is closed even when nothing was in it: no rows are an empty array. */
    @Override
    public void finish() {
        try {
            if (!lines) {
                JsonGenerator open = array();
                open.writeEndArray();
                open.writeRaw('\n');
                open.flush();
            }
            out.flush();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
