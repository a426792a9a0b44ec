package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;

/** Takes objects one by one and prints them; {@link #finish} ends the output. */
public interface ObjectWriter {
    void write(CmdletObject object);

    /** Prints a value that has no properties: a text, a number, a time. */
    void writeText(PropertyValue value);

    /** Prints whatever came. */
    default void writeValue(PropertyValue value) {
        if (value instanceof PropertyValue.Item(CmdletObject object)) {
            write(object);
        } else {
            writeText(value);
        }
    }

    void finish();
}
