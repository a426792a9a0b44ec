package dev.siegel.api.request;

import dev.siegel.api.problem.ProblemException;
import io.micronaut.json.tree.JsonNode;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a body in which absent and null differ, as in a merge patch (RFC 7396). Each is
 * read once with its type; one nobody reads is refused.
 */
public final class Members {
    private final JsonNode body;

    /**
     * @param known the members there are
     */
    public Members(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw ProblemException.badField("body", "is no JSON object");
        }
        this.body = body;
        for (var entry : body.entries()) {
            String name = entry.getKey();
            if (!known.contains(name)) {
                String shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
                throw ProblemException.badField(shown, "there is no such member");
            }
        }
    }

    public boolean has(String name) {
        return body.get(name) != null;
    }

    private boolean isNull(String name) {
        JsonNode value = body.get(name);
        return value == null || value.isNull();
    }

    /** A text, null when it is null or absent. */
    public @Nullable String text(String name) {
        if (isNull(name)) {
            return null;
        }
        JsonNode value = body.get(name);
        if (!value.isString()) {
            throw ProblemException.badField(name, "is no string");
        }
        return value.getStringValue();
    }

    /** True or false, null when it is null or absent. */
    public @Nullable Boolean flag(String name) {
        if (isNull(name)) {
            return null;
        }
        JsonNode value = body.get(name);
        if (!value.isBoolean()) {
            throw ProblemException.badField(name, "is neither true nor false");
        }
        return value.getBooleanValue();
    }

    /** A text read by a parser that throws {@link IllegalArgumentException}. */
    public <T> @Nullable T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        return text == null ? null : Inputs.parsed(name, text, parser);
    }
}
