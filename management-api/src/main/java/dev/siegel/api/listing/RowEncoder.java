package dev.siegel.api.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes entries one after another. */
interface RowEncoder {
    /** What comes before all entries. */
    void begin(ByteArrayOutputStream out) throws IOException;

    void row(Record entry, ByteArrayOutputStream out) throws IOException;
}
