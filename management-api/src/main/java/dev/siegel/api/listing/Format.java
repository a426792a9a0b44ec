package dev.siegel.api.listing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.serde.ObjectMapper;

/** The forms a listing is answered in. */
enum Format {
    JSON(MediaType.APPLICATION_JSON, ".json"),
    NDJSON("application/x-ndjson", ".ndjson"),
    CSV("text/csv", ".csv");

    private final String mediaType;
    private final String suffix;

    Format(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }

    /** The first one the request names; JSON when it names none. */
    static Format of(HttpRequest<?> request) {
        for (MediaType accepted : request.accept()) {
            for (Format format : values()) {
                if (accepted.getName().equalsIgnoreCase(format.mediaType)) {
                    return format;
                }
            }
        }
        return JSON;
    }

    RowEncoder encoder(Fields fields, ObjectMapper json) {
        return switch (this) {
            case CSV -> new CsvEncoder(fields);
            case NDJSON, JSON -> new NdjsonEncoder(fields, json);
        };
    }
}
