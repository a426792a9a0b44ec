package dev.siegel.pool.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it was given.
 *
 * @param headers those that are part of it, such as the place of what was made
 * @param body its text, empty when there was none
 */
public record StoredAnswer(int status, Map<String, String> headers, String body) {
    public StoredAnswer {
        headers = Map.copyOf(headers);
    }

    byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            byte[] text = body.getBytes(StandardCharsets.UTF_8);
            out.writeInt(status);
            out.writeInt(headers.size());
            for (var header : new TreeMap<>(headers).entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.writeInt(text.length);
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encoded} wrote; it was sealed since. */
    static StoredAnswer decoded(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int status = in.readInt();
            Map<String, String> headers = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            byte[] text = in.readNBytes(in.readInt());
            return new StoredAnswer(status, headers, new String(text, StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
