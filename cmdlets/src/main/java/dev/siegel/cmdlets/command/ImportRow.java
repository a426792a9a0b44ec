package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One row of a listing on its way into the pool. */
record ImportRow(
        String identity, String deviceId, Instant publicationTime, Instant expirationTime) {

    /**
     * @param cell gives the text of a column, null when there is none
     * @throws IllegalArgumentException naming the column that is missing or wrong
     */
    static ImportRow of(UnaryOperator<@Nullable String> cell) {
        return new ImportRow(
                text(cell, "Identity"),
                text(cell, "DeviceId"),
                moment(cell, "PublicationTime"),
                moment(cell, "ExpirationTime"));
    }

    private static String text(UnaryOperator<@Nullable String> cell, String column) {
        String text = cell.apply(column);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(column + " is missing");
        }
        return text.strip();
    }

    private static Instant moment(UnaryOperator<@Nullable String> cell, String column) {
        String text = text(cell, column);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "%s is no time in ISO 8601 with its zone: '%s' (expected 2013-03-15T15:21:29Z)"
                            .formatted(column, text),
                    malformed);
        }
    }

    Json.Members body() {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put("identity", identity);
        members.put("deviceId", deviceId);
        members.put("publicationTime", publicationTime.toString());
        members.put("expirationTime", expirationTime.toString());
        return Json.texts(members);
    }
}
