package dev.siegel.api.pin;

import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.settings.SettingsResource;
import dev.siegel.pool.pin.PinPolicySettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * PIN policies: what PINs have to be like, for all, for a site, or for users they are granted to.
 */
@Controller("/api/v1/pin-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "PINs")
final class PinPolicyController {
    private static final String JSON = "application/json";

    private final SettingsResource resource;

    PinPolicyController(SettingsResource resource) {
        this.resource = resource;
    }

    /** All policies, Global first. */
    @Get
    @Cmdlet("Get-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "listPinPolicies", summary = "List PIN policies")
    @ApiResponse(
            responseCode = "200",
            description = "Those whose identity the filter takes, such as tag:*.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = PinPolicyDocuments.class)))
    HttpResponse<Object> list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "A pattern of the identity.",
                            schema = @Schema(type = "string", example = "tag:*"))
                    @Nullable String filter) {
        return resource.list(request, PinPolicySettings.FAMILY, filter);
    }

    /** The policy of one scope. */
    @Get("/{scope}")
    @Cmdlet("Get-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "getPinPolicy", summary = "Show a PIN policy")
    @ApiResponse(
            responseCode = "200",
            description = "The policy; its version is the ETag.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = PinPolicyDocument.class)))
    HttpResponse<Object> get(HttpRequest<?> request, @PathVariable String scope) {
        return resource.get(request, PinPolicySettings.FAMILY, scope);
    }

    /** Makes a policy for a site, or one to be granted to users. */
    @Post
    @Cmdlet("New-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "createPinPolicy", summary = "Create a PIN policy")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = PinPolicyDocument.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DryRun.class)))
    HttpResponse<Object> create(
            HttpRequest<?> request,
            @Body
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PinPolicyDocument.class)))
                    JsonNode body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.create(request, PinPolicySettings.FAMILY, body, dryRun);
    }

    /** Replaces all values; what is not given has its default. */
    @Put("/{scope}")
    @Cmdlet("Set-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "replacePinPolicy", summary = "Replace a PIN policy")
    @ApiResponse(
            responseCode = "200",
            description = "Replaced, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {PinPolicyDocument.class, DryRun.class})))
    HttpResponse<Object> replace(
            HttpRequest<?> request,
            @PathVariable String scope,
            @Body
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PinPolicyDocument.class)))
                    JsonNode body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.change(request, PinPolicySettings.FAMILY, scope, body, true, dryRun);
    }

    /** Changes the values given; null puts one back to its default. */
    @Patch("/{scope}")
    @Cmdlet("Set-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "changePinPolicy", summary = "Change a PIN policy")
    @ApiResponse(
            responseCode = "200",
            description = "Changed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {PinPolicyDocument.class, DryRun.class})))
    HttpResponse<Object> change(
            HttpRequest<?> request,
            @PathVariable String scope,
            @Body
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PinPolicyDocument.class)))
                    JsonNode body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.change(request, PinPolicySettings.FAMILY, scope, body, false, dryRun);
    }

    /**
     * Deletes a policy, and users who had it fall back; Global goes back to its defaults instead.
     */
    @Delete("/{scope}")
    @Cmdlet("Remove-CsPinPolicy")
    @ProblemResponses
    @Operation(operationId = "removePinPolicy", summary = "Remove a PIN policy")
    @ApiResponse(
            responseCode = "200",
            description = "Global as it is now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {PinPolicyDocument.class, DryRun.class})))
    @ApiResponse(responseCode = "204", description = "Deleted.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable String scope,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.remove(request, PinPolicySettings.FAMILY, scope, dryRun);
    }
}
