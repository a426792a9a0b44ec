package dev.siegel.api.listing;

import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** An entry of JSON a line. */
record NdjsonEncoder(Fields fields, ObjectMapper json) implements RowEncoder {
    @Override
    public void begin(ByteArrayOutputStream out) {}

    @Override
    public void row(Record entry, ByteArrayOutputStream out) throws IOException {
        json.writeValue(out, fields.shown(entry));
        out.write('\n');
    }
}
