package dev.siegel.client.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one answer from a stream; all lengths are bounded before anything is kept. */
final class HttpReader {
    static final int LONGEST_HEAD = 64 * 1024;
    static final int LONGEST_BODY = 1024 * 1024;

    private static final int CONTINUE = 100;
    private static final int LONGEST_SIZE = 8;

    private final InputStream input;
    private int headLength;

    HttpReader(InputStream input) {
        this.input = input;
    }

    HttpAnswer read() throws IOException {
        int status = status(line());
        var headers = headers();
        if (status == CONTINUE) {
            return read();
        }
        var head = new HttpAnswer(status, headers, new byte[0]);
        return new HttpAnswer(status, headers, body(head));
    }

    private static int status(String line) throws IOException {
        var words = line.split(" ", 3);
        if (words.length < 2
                || !words[0].startsWith("HTTP/1.")
                || !words[1].matches("[1-5]\\d\\d")) {
            throw new IOException("not an HTTP answer");
        }
        return Integer.parseInt(words[1]);
    }

    private List<HttpHeader> headers() throws IOException {
        var headers = new ArrayList<HttpHeader>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("a header line without name");
            }
            headers.add(
                    new HttpHeader(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(HttpAnswer head) throws IOException {
        if (head.first("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks();
        }
        return bytes(length(head.first("Content-Length")));
    }

    private static int length(Optional<String> value) throws IOException {
        var text = value.orElse("0");
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > LONGEST_BODY) {
            throw new IOException("an answer of " + text + " bytes");
        }
        return Integer.parseInt(text);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.size() + size > LONGEST_BODY) {
                throw new IOException("an answer that does not end");
            }
            body.writeBytes(bytes(size));
            line();
        }
        headers();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        var size = line().split(";", 2)[0].strip();
        if (size.length() > LONGEST_SIZE || !size.matches("[0-9a-fA-F]+")) {
            throw new IOException("not a chunk");
        }
        return (int) Math.min(Long.parseLong(size, 16), LONGEST_BODY + 1L);
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (++headLength > LONGEST_HEAD + LONGEST_BODY) {
                throw new IOException("an answer that does not end");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).replace("\r", "");
    }
}
