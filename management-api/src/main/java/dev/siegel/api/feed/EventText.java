package dev.siegel.api.feed;

import dev.siegel.pool.feed.FeedStore.Positioned;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Events in the format of server-sent events. */
final class EventText {
    private final ObjectMapper json;

    EventText(ObjectMapper json) {
        this.json = json;
    }

    /** Our JSON has no line breaks, so each event has one line of data. */
    byte[] of(List<Positioned> events) {
        var out = new ByteArrayOutputStream();
        for (Positioned one : events) {
            FeedEventEntry entry = FeedEventEntry.of(one);
            out.writeBytes(
                    bytes("id: " + entry.position() + "\nevent: " + entry.kind() + "\ndata: "));
            out.writeBytes(data(entry));
            out.writeBytes(bytes("\n\n"));
        }
        return out.toByteArray();
    }

    private byte[] data(FeedEventEntry entry) {
        try {
            return json.writeValueAsBytes(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Tells where it starts, so that a client that heard nothing yet knows where to go on. */
    static byte[] start(long position) {
        return bytes(": events of the pool\nid: " + position + "\n\n");
    }

    /** What clients ignore, and connections live on. */
    static byte[] comment(String text) {
        return bytes(": " + text + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
