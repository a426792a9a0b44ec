package dev.siegel.endtoend.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An OpenAPI document, read. */
public final class ApiDocument {
    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static ApiDocument parse(String yaml) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new ApiDocument(JsonMapper.builder().build().valueToTree(read));
    }

    JsonNode root() {
        return root;
    }

    /** What a reference of this document leads to; missing when it leads nowhere. */
    JsonNode resolve(String reference) {
        return reference.startsWith("#/")
                ? root.at(reference.substring(1))
                : root.at("/a reference to another document");
    }

    public JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        root.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, description) -> {
                            if (METHODS.contains(method)) {
                                operations.add(
                                        new ApiOperation(
                                                method.toUpperCase(Locale.ROOT),
                                                path,
                                                description));
                            }
                        }));
        return operations;
    }
}
