package dev.siegel.endtoend.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Where an answer is not what its schema promises; members nobody described are faults too. */
public final class AnswerFaults {
    private final ApiDocument document;

    public AnswerFaults(ApiDocument document) {
        this.document = document;
    }

    public List<String> of(JsonNode schema, JsonNode value) {
        return faults("", schema, value);
    }

    private List<String> faults(String place, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            return faults(place, document.resolve(schema.path("$ref").asText()), value);
        }
        List<String> faults = new ArrayList<>();
        if (schema.has("type") && !isOfType(schema.path("type"), value)) {
            return List.of(place + " is " + value + ", not of the type " + schema.path("type"));
        }
        if (value.isNull()) {
            return faults;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(place + " is " + value + ", none of " + schema.path("enum"));
        }
        if (schema.path("format").asText().equals("date-time") && !isTime(value)) {
            faults.add(place + " is " + value + ", no time");
        }
        schema.path("allOf").forEach(part -> faults.addAll(faults(place, part, value)));
        alternatives(place, schema, value, faults);
        members(place, schema, value, faults);
        if (schema.has("items")) {
            for (JsonNode item : value) {
                faults.addAll(faults(place + "[]", schema.path("items"), item));
            }
        }
        return faults;
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        if (types.isTextual()) {
            return isOfType(types.asText(), value);
        }
        return StreamSupport.stream(types.spliterator(), false)
                .anyMatch(type -> isOfType(type.asText(), value));
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "string" -> value.isTextual();
            default -> throw new IllegalStateException("there is no type " + type);
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
    }

    private static boolean isTime(JsonNode value) {
        try {
            return Instant.parse(value.asText()) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private void alternatives(String place, JsonNode schema, JsonNode value, List<String> faults) {
        for (String kind : List.of("oneOf", "anyOf")) {
            if (schema.has(kind)) {
                long matching =
                        StreamSupport.stream(schema.path(kind).spliterator(), false)
                                .filter(one -> faults(place, one, value).isEmpty())
                                .count();
                if (matching == 0) {
                    faults.add(place + " is " + value + ", nothing of its " + kind);
                }
            }
        }
    }

    private void members(String place, JsonNode schema, JsonNode value, List<String> faults) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                faults.add(place + " has no " + name.asText());
            }
        }
        JsonNode others = schema.path("additionalProperties");
        value.forEachEntry((name, member) -> {
            String within = place + "." + name;
            if (schema.path("properties").has(name)) {
                faults.addAll(faults(within, schema.path("properties").path(name), member));
            } else if (others.isObject()) {
                faults.addAll(faults(within, others, member));
            } else if (schema.has("properties") && !others.asBoolean()) {
                faults.add(within + " is not described");
            }
        });
    }
}
