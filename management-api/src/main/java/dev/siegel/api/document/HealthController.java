package dev.siegel.api.document;

import dev.siegel.api.DatabaseCheck;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

/** For load balancers and supervisors: does this front end work. */
@Controller("/health")
@Tag(name = "Front end")
final class HealthController {
    private final DatabaseCheck database;

    HealthController(DatabaseCheck database) {
        this.database = database;
    }

    /** The health of this front end. */
    @Serdeable.Serializable
    @Schema(name = "Health")
    record Health(
            @Schema(
                            type = "string",
                            example = "up",
                            allowableValues = {"up", "down"})
                    String status,
            @Schema(
                            type = "string",
                            example = "reachable",
                            allowableValues = {"reachable", "unreachable"})
                    String database) {}

    /** Tells whether this front end can work; says no more than that. */
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(operationId = "health", summary = "Is this front end healthy?")
    @ApiResponse(responseCode = "200", description = "It is.")
    @ApiResponse(responseCode = "503", description = "It is not: the database does not answer.")
    @SecurityRequirements
    HttpResponse<Health> health() {
        return database.isReachable()
                ? HttpResponse.ok(new Health("up", "reachable"))
                : HttpResponse.<Health>status(io.micronaut.http.HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new Health("down", "unreachable"));
    }
}
