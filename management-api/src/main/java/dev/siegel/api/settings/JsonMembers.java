package dev.siegel.api.settings;

import dev.siegel.api.problem.ProblemException;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a body, those that are null too: they stand for defaults. */
final class JsonMembers {
    private JsonMembers() {}

    static Map<String, @Nullable Object> of(JsonNode body) {
        if (!body.isObject()) {
            throw ProblemException.badField("body", "is no JSON object");
        }
        return members(body);
    }

    private static Map<String, @Nullable Object> members(JsonNode object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.entries().forEach(entry -> members.put(entry.getKey(), value(entry.getValue())));
        return members;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.getBooleanValue();
        }
        if (node.isNumber()) {
            return node.getNumberValue();
        }
        if (node.isString()) {
            return node.getStringValue();
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.values().forEach(item -> items.add(value(item)));
            return items;
        }
        return node.isObject() ? members(node) : null;
    }
}
