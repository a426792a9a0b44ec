package dev.siegel.pool.authority;

import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts the first element out of a sequence, byte for byte as it was sent: what a PKCS#10 request's
 * signature covers. Encoding it anew would sort the attributes, which not every client does.
 */
final class FirstElement {
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;

    private final byte[] bytes;
    private int at;

    private FirstElement(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(byte[] sequence) throws IOException {
        var reader = new FirstElement(sequence);
        reader.header();
        int start = reader.at;
        int length = reader.header();
        return Arrays.copyOfRange(sequence, start, reader.at + length);
    }

    /**
     * Steps over tag and length (X.690 section 8.1.3) and returns the length, which lies within the
     * bytes.
     */
    private int header() throws IOException {
        next();
        int length = next();
        if (length >= LONG_FORM) {
            int lengthBytes = length - LONG_FORM;
            if (lengthBytes == 0 || lengthBytes > MOST_LENGTH_BYTES) {
                throw new IOException("a length that is indefinite or too long");
            }
            length = 0;
            for (int count = 0; count < lengthBytes; count++) {
                length = length << Byte.SIZE | next();
            }
        }
        if (length > bytes.length - at) {
            throw new IOException("a length beyond the end");
        }
        return length;
    }

    private int next() throws IOException {
        if (at == bytes.length) {
            throw new IOException("the end inside a header");
        }
        return Byte.toUnsignedInt(bytes[at++]);
    }
}
