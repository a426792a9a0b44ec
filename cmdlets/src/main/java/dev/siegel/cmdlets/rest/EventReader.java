package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events, each with its data as one JSON object. */
final class EventReader {
    private static final int LONGEST = 1_000_000;

    private final BufferedReader lines;

    EventReader(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Hands over each event when its empty line is there, while it is told to go on. */
    void each(Consumer<String> position, Predicate<Json.Members> event) throws IOException {
        var data = new StringBuilder();
        String id = null;
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                if (id != null) {
                    position.accept(id);
                }
                if (!data.isEmpty() && !event.test(object(data.toString()))) {
                    return;
                }
                id = null;
                data.setLength(0);
            } else if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(line, "data:".length(), line.length());
                refuseLong(data);
            }
        }
    }

    /** Null at the end; a line that is cut off by the end was never sent whole. */
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                return line.toString();
            }
            line.append((char) next);
            refuseLong(line);
        }
        return null;
    }

    private static void refuseLong(StringBuilder text) throws IOException {
        if (text.length() > LONGEST) {
            throw new IOException("an event of more than a million characters");
        }
    }

    private static Json.Members object(String text) throws IOException {
        Json json = JsonText.read(text.getBytes(StandardCharsets.UTF_8));
        return json instanceof Json.Members members ? members : Json.EMPTY;
    }
}
