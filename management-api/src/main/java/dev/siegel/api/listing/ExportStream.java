package dev.siegel.api.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The entries of a listing as bytes; holds one page of them and no more. */
final class ExportStream<T, E extends Record> extends InputStream {
    private static final int USUAL_PAGE = 1 << 19;

    private final ExportRows<T, E> rows;
    private final RowEncoder encoder;
    private byte[] bytes;
    private int at;

    ExportStream(ExportRows<T, E> rows, RowEncoder encoder) {
        this.rows = rows;
        this.encoder = encoder;
        this.bytes = begin();
    }

    private byte[] begin() {
        var out = new ByteArrayOutputStream();
        try {
            encoder.begin(out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** Whether there is something to read; a failure breaks the answer off, as it must not end. */
    private boolean fill() throws IOException {
        while (at == bytes.length) {
            List<E> page;
            try {
                page = rows.take();
            } catch (RuntimeException failure) {
                throw new IOException("the listing could not be read on", failure);
            }
            if (page.isEmpty()) {
                return false;
            }
            var out = new ByteArrayOutputStream(USUAL_PAGE);
            for (E entry : page) {
                encoder.row(entry, out);
            }
            bytes = out.toByteArray();
            at = 0;
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, read);
        at += read;
        return read;
    }
}
