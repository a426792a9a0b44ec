package dev.siegel.cmdlets.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.siegel.cmdlets.json.JsonText;
import dev.siegel.cmdlets.result.PropertyValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Values as JSON text. */
public final class JsonForm {
    private JsonForm() {}

    /**
     * The text of a value.
     *
     * @param compressed without line breaks
     */
    public static String text(PropertyValue value, boolean compressed) {
        var text = new StringWriter();
        try (JsonGenerator generator = JsonText.generator(text)) {
            if (!compressed) {
                generator.setPrettyPrinter(printer());
            }
            JsonWriter.write(generator, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    }
}
