package dev.siegel.endtoend.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What OpenAPI 3.1 demands of a document and this one does not keep. */
public final class DocumentFaults {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RESPONSE = Pattern.compile("[1-5](XX|[0-9]{2})|default");
    private static final Pattern COMPONENT = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");
    private static final Set<String> TYPES =
            Set.of("null", "boolean", "object", "array", "number", "string", "integer");

    private final ApiDocument document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();

    private DocumentFaults(ApiDocument document) {
        this.document = document;
    }

    public static List<String> of(ApiDocument document) {
        var all = new DocumentFaults(document);
        all.head(document.root());
        document.operations().forEach(all::operation);
        document.root()
                .path("components")
                .forEach(kind -> kind.fieldNames().forEachRemaining(all::component));
        all.references("", document.root());
        document.root()
                .at("/components/schemas")
                .forEachEntry((name, schema) -> all.types(name, schema));
        return List.copyOf(all.faults);
    }

    private void demand(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }

    private void head(JsonNode root) {
        demand(root.path("openapi").asText().startsWith("3.1."), "openapi is not 3.1");
        demand(root.at("/info/title").isTextual(), "info has no title");
        demand(root.at("/info/version").isTextual(), "info has no version");
        root.path("paths")
                .forEachEntry((path, item) -> {
                    demand(path.startsWith("/"), path + " does not begin with a slash");
                    item.fieldNames()
                            .forEachRemaining(name ->
                                    demand(
                                            ApiDocument.METHODS.contains(name),
                                            path + " has a " + name));
                });
    }

    private void component(String name) {
        demand(COMPONENT.matcher(name).matches(), "a component is called " + name);
    }

    private void operation(ApiOperation operation) {
        JsonNode told = operation.description();
        demand(
                operationIds.add(told.path("operationId").asText()),
                operation + " has an operationId of another one");
        demand(!told.path("responses").isEmpty(), operation + " has no responses");
        told.path("responses")
                .forEachEntry((status, response) -> {
                    demand(RESPONSE.matcher(status).matches(), operation + " answers " + status);
                    demand(
                            response.path("description").isTextual(),
                            operation + " does not describe its " + status);
                });
        demand(
                !told.has("requestBody") || !told.at("/requestBody/content").isEmpty(),
                operation + " has a body of nothing");
        parameters(operation);
        security(operation);
    }

    private void parameters(ApiOperation operation) {
        Set<String> inPath = new TreeSet<>();
        Set<String> all = new HashSet<>();
        for (JsonNode one : operation.description().path("parameters")) {
            String name = one.path("name").asText();
            String place = one.path("in").asText();
            demand(PLACES.contains(place), operation + " has " + name + " in " + place);
            demand(all.add(place + " " + name), operation + " has " + name + " twice");
            demand(one.has("schema") != one.has("content"), operation + ": what is " + name + "?");
            if (place.equals("path")) {
                inPath.add(name);
                demand(one.path("required").asBoolean(), operation + " can do without " + name);
            }
        }
        Set<String> braces = new TreeSet<>();
        IN_BRACES
                .matcher(operation.path())
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(braces::add);
        demand(braces.equals(inPath), operation + " describes " + inPath);
    }

    private void security(ApiOperation operation) {
        operation
                .description()
                .path("security")
                .forEach(one ->
                        one.fieldNames()
                                .forEachRemaining(name ->
                                        demand(
                                                document.root()
                                                        .at("/components/securitySchemes")
                                                        .has(name),
                                                operation + " needs an unknown " + name)));
    }

    private void references(String place, JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            demand(
                    !document.resolve(reference.asText()).isMissingNode(),
                    place + " refers to " + reference.asText());
        }
        node.forEachEntry((name, child) -> references(place + "/" + name, child));
        if (node.isArray()) {
            node.forEach(child -> references(place + "/-", child));
        }
    }

    private void types(String place, JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            demand(TYPES.contains(type.asText()), place + " is of the type " + type);
        }
        type.forEach(one -> demand(TYPES.contains(one.asText()), place + " is of the type " + one));
        demand(!type.asText().equals("null"), place + " can be nothing but null");
        demand(!schema.has("nullable"), place + " is nullable as in OpenAPI 3.0");
        Set<String> known = new HashSet<>();
        schema.path("properties")
                .forEachEntry((name, property) -> {
                    known.add(name);
                    types(place + "." + name, property);
                });
        schema.path("required")
                .forEach(name ->
                        demand(
                                known.contains(name.asText()),
                                place + " requires " + name + ", which it does not describe"));
        if (schema.has("items")) {
            types(place + "[]", schema.path("items"));
        }
    }
}
