package dev.siegel.endtoend.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One method of one path. */
public record ApiOperation(String method, String path, JsonNode description) {
    /** The path with values in place of its parameters. */
    public String path(Map<String, String> values) {
        String filled = path;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** The schema of what a 200 holds as JSON; missing when it holds something else. */
    public JsonNode answered() {
        return description.at("/responses/200/content/application~1json/schema");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
