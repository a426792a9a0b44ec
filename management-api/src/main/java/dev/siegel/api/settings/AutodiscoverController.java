package dev.siegel.api.settings;

import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.autodiscover.AutodiscoverConfiguration;
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

/** What discovery hands out. */
@Controller("/api/v1/autodiscover-configurations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settings")
final class AutodiscoverController {
    private static final String JSON = "application/json";

    private final SettingFamily family;
    private final SettingsResource resource;
    private final EffectiveResource effectiveResource;

    AutodiscoverController(SettingsResource resource, EffectiveResource effectiveResource) {
        this.family = AutodiscoverConfiguration.FAMILY;
        this.resource = resource;
        this.effectiveResource = effectiveResource;
    }

    /** All settings of this kind, Global first. */
    @Get
    @Cmdlet("Get-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(
            operationId = "listAutodiscoverConfigurations",
            summary = "List what discovery hands out")
    @ApiResponse(
            responseCode = "200",
            description = "Those whose identity the filter takes, such as site:*.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = AutodiscoverDocuments.class)))
    HttpResponse<Object> list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "A pattern of the identity.",
                            schema = @Schema(type = "string", example = "site:*"))
                    @Nullable String filter) {
        return resource.list(request, family, filter);
    }

    /** The values that apply at a pool, each with the scope it comes from. */
    @Get("/effective")
    @Cmdlet("Get-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(operationId = "getEffectiveAutodiscoverConfiguration", summary = "Show what applies")
    @ApiResponse(
            responseCode = "200",
            description = "What applies at the pool, this one if none is named.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = EffectiveDocument.class)))
    HttpResponse<Object> effective(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "The pool; this one if not given.",
                            schema = @Schema(type = "string", example = "pool01.example.com"))
                    @Nullable String pool) {
        return effectiveResource.get(request, family, pool);
    }

    /** The settings of one scope. */
    @Get("/{scope}")
    @Cmdlet("Get-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(
            operationId = "getAutodiscoverConfiguration",
            summary = "Show what discovery hands out")
    @ApiResponse(
            responseCode = "200",
            description = "The settings; their version is the ETag.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = AutodiscoverDocument.class)))
    HttpResponse<Object> get(HttpRequest<?> request, @PathVariable String scope) {
        return resource.get(request, family, scope);
    }

    /** Makes settings for a scope that has none. */
    @Post
    @Cmdlet("New-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(
            operationId = "createAutodiscoverConfiguration",
            summary = "Create what discovery hands out")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = AutodiscoverDocument.class)))
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
                                                                    AutodiscoverDocument.class)))
                    JsonNode body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.create(request, family, body, dryRun);
    }

    /** Replaces all values; what is not given has its default. */
    @Put("/{scope}")
    @Cmdlet("Set-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(
            operationId = "replaceAutodiscoverConfiguration",
            summary = "Replace what discovery hands out")
    @ApiResponse(
            responseCode = "200",
            description = "Replaced, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {AutodiscoverDocument.class, DryRun.class})))
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
                                                                    AutodiscoverDocument.class)))
                    JsonNode body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.change(request, family, scope, body, true, dryRun);
    }

    /** Changes the values given; null puts one back to its default. */
    @Patch("/{scope}")
    @Cmdlet("Set-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(
            operationId = "changeAutodiscoverConfiguration",
            summary = "Change what discovery hands out")
    @ApiResponse(
            responseCode = "200",
            description = "Changed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {AutodiscoverDocument.class, DryRun.class})))
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
                                                                    AutodiscoverDocument.class)))
                    JsonNode body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.change(request, family, scope, body, false, dryRun);
    }

    /** Deletes the settings of a scope; Global goes back to its defaults instead. */
    @Delete("/{scope}")
    @Cmdlet("Remove-CsAutodiscoverConfiguration")
    @SettingsProblems
    @Operation(
            operationId = "removeAutodiscoverConfiguration",
            summary = "Remove what discovery hands out")
    @ApiResponse(
            responseCode = "200",
            description = "Global as it is now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {AutodiscoverDocument.class, DryRun.class})))
    @ApiResponse(responseCode = "204", description = "Deleted.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable String scope,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return resource.remove(request, family, scope, dryRun);
    }
}
