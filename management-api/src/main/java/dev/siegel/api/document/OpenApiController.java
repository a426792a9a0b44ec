package dev.siegel.api.document;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Serves the description the build made of these controllers. */
@Controller("/api/openapi.yaml")
@Tag(name = "Front end")
final class OpenApiController {
    private static final String RESOURCE = "/META-INF/swagger/siegel.yml";
    private static final String ALL_OF = "allOf:";
    private static final String NULL = "type: \"null\"";

    private final byte[] document;

    OpenApiController() {
        try (InputStream stored = OpenApiController.class.getResourceAsStream(RESOURCE)) {
            if (stored == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            this.document = tidied(stored.readAllBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Drops two leftovers of the generator: a flag of its own beside each example, and the type
     * object beside each string that may be null. What it calls null and at the same time something
     * else becomes one of the two.
     */
    private static byte[] tidied(byte[] generated) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(generated, StandardCharsets.UTF_8).lines().toList()) {
            String before = lines.isEmpty() ? "" : lines.getLast().strip();
            boolean leftover =
                    line.strip().equals("exampleSetFlag: true")
                            || (line.strip().equals("- object") && before.equals("- \"null\""));
            if (line.strip().equals(ALL_OF) && before.equals(NULL)) {
                String indent = line.substring(0, line.indexOf(ALL_OF));
                lines.set(lines.size() - 1, indent + "anyOf:");
                lines.add(indent + "- " + NULL);
            } else if (!leftover) {
                lines.add(line);
            }
        }
        return String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the OpenAPI 3.1 document of all operations. */
    @Get
    @Produces("application/yaml")
    @Operation(operationId = "openApi", summary = "Get this document")
    @ApiResponse(responseCode = "200", description = "An OpenAPI 3.1 document.")
    @SecurityRequirements
    byte[] document() {
        return document;
    }
}
