package dev.siegel.api.administrator;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.ApiToken;
import dev.siegel.pool.administrator.CreateApiToken;
import dev.siegel.pool.administrator.CreateApiToken.Outcome;
import dev.siegel.pool.administrator.FindApiTokens;
import dev.siegel.pool.administrator.RemoveApiToken;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens for scripts. */
@Controller("/api/v1/api-tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "API tokens")
final class ApiTokenController {
    private static final String NEW = "New-CsApiToken";
    private static final String REMOVE = "Remove-CsApiToken";

    private final FindApiTokens find;
    private final CreateApiToken create;
    private final RemoveApiToken remove;

    ApiTokenController(FindApiTokens find, CreateApiToken create, RemoveApiToken remove) {
        this.find = find;
        this.create = create;
        this.remove = remove;
    }

    /** API tokens: there are few. */
    @Serdeable.Serializable
    @Schema(name = "ApiTokens")
    record TokenList(
            List<ApiTokenEntry> items,
            @Schema(description = "Always null: there is one page.") @Nullable String nextCursor) {}

    /** The token wanted. */
    @Serdeable.Deserializable
    @Schema(
            name = "NewApiToken",
            requiredProperties = {"name", "expirationTime"})
    record NewToken(
            @Schema(example = "nightly report") @Nullable String name,
            @Schema(example = "anna", description = "The caller if not given.")
                    @Nullable String owner,
            @Schema(
                            example = "[\"CsHelpDesk\"]",
                            description = "Some of the owner's; all if not given.")
                    @Nullable List<String> roles,
            @Schema(example = "[\"OU:ou=Redmond,dc=example,dc=com\"]")
                    @Nullable List<String> userScopes,
            @Schema(example = "[\"site:Redmond\"]") @Nullable List<String> configScopes,
            @Schema(example = "2026-12-24T00:00:00Z", description = "Within a year.")
                    @Nullable Instant expirationTime) {}

    /** Lists tokens with their last uses: one's own, or everybody's. */
    @Get
    @Cmdlet("Get-CsApiToken")
    @ProblemResponses
    @Operation(operationId = "listApiTokens", summary = "List API tokens")
    @ApiResponse(responseCode = "200", description = "The tokens, never the secrets.")
    TokenList list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "Everybody's, for those who see administrators.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String all) {
        Caller caller = CallContext.caller(request);
        List<ApiToken> found = Inputs.flag("all", all) ? find.all(caller) : find.own(caller);
        return new TokenList(found.stream().map(ApiTokenEntry::of).toList(), null);
    }

    /** Gets one token, without its secret. */
    @Get("/{id}")
    @Cmdlet("Get-CsApiToken")
    @ProblemResponses
    @Operation(operationId = "getApiToken", summary = "Get an API token")
    @ApiResponse(responseCode = "200", description = "The token.")
    @ApiResponse(responseCode = "404", description = "There is no such token.")
    ApiTokenEntry get(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "0f8fad5b-d9cb-469f-a165-70867728950e") String id) {
        return find.find(CallContext.caller(request), uuid(id))
                .map(ApiTokenEntry::of)
                .orElseThrow(() -> ProblemException.notFound("API token", id));
    }

    /** Makes a token; the secret is in this answer and nowhere else. */
    @Post
    @Cmdlet(NEW)
    @ProblemResponses
    @Operation(operationId = "createApiToken", summary = "Make an API token")
    @ApiResponse(
            responseCode = "201",
            description = "Made; the secret is shown this once.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApiTokenEntry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "409", description = "The owner has a token of this name.")
    @ApiResponse(
            responseCode = "422",
            description = "The expiry, the roles or the scopes are wrong.")
    HttpResponse<Object> create(
            HttpRequest<?> request,
            @Body NewToken body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        CreateApiToken.Request wanted = read(caller, body, dry);
        ApiTokenEntry entry = entry(create.create(caller, wanted), wanted);
        return dry
                ? HttpResponse.ok(DryRun.of(NEW, wanted.name(), List.of(entry)))
                : HttpResponse.<Object>created(entry).header("Cache-Control", "no-store");
    }

    private static CreateApiToken.Request read(Caller caller, NewToken body, boolean dry) {
        Instant expires = body.expirationTime();
        if (expires == null) {
            throw ProblemException.badField("expirationTime", "is missing");
        }
        String owner = body.owner() == null ? caller.name() : body.owner();
        return new CreateApiToken.Request(
                Inputs.required("name", body.name()),
                Inputs.parsed("owner", owner, AdministratorName::of),
                roles(body.roles()),
                scopes(body),
                expires,
                dry);
    }

    private static Set<RoleName> roles(@Nullable List<String> names) {
        Set<RoleName> roles = new HashSet<>();
        for (String name : names == null ? List.<String>of() : names) {
            roles.add(Inputs.parsed("roles", name, RoleName::of));
        }
        return roles;
    }

    private static RoleScopes scopes(NewToken body) {
        List<String> users = orGlobal(body.userScopes());
        List<String> config = orGlobal(body.configScopes());
        var global = List.of(RoleScopes.GLOBAL);
        var _ = Inputs.parsed("userScopes", "", _ -> new RoleScopes(users, global));
        return Inputs.parsed("configScopes", "", _ -> new RoleScopes(users, config));
    }

    private static List<String> orGlobal(@Nullable List<String> given) {
        return given == null ? List.of(RoleScopes.GLOBAL) : given;
    }

    private static ApiTokenEntry entry(Outcome outcome, CreateApiToken.Request wanted) {
        return switch (outcome) {
            case Outcome.Made(var token, var secret) -> ApiTokenEntry.of(token).withSecret(secret);
            case Outcome.NoSuchAdministrator() ->
                    throw ProblemException.of(
                            ProblemKind.CONSTRAINT_VIOLATION,
                            "owner: a token belongs to an administrator, '"
                                    + wanted.owner()
                                    + "' is none",
                            "owner");
            case Outcome.RoleNotHeld(var role) ->
                    throw ProblemException.of(
                            ProblemKind.CONSTRAINT_VIOLATION,
                            "roles: the owner does not have " + role,
                            "roles");
            case Outcome.NameTaken() ->
                    throw ProblemException.of(
                            ProblemKind.NAME_TAKEN,
                            "The owner has a token of this name.",
                            wanted.name());
            case Outcome.Refused(var cause) ->
                    throw ProblemException.of(ProblemKind.CONSTRAINT_VIOLATION, cause, null);
        };
    }

    /** Revokes a token. */
    @Delete("/{id}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(operationId = "removeApiToken", summary = "Revoke an API token")
    @ApiResponse(
            responseCode = "200",
            description = "The token that was, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ApiTokenEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "404", description = "There is no such token.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "0f8fad5b-d9cb-469f-a165-70867728950e") String id,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        ApiTokenEntry entry =
                remove.remove(CallContext.caller(request), uuid(id), dry)
                        .map(ApiTokenEntry::of)
                        .orElseThrow(() -> ProblemException.notFound("API token", id));
        return HttpResponse.ok(dry ? DryRun.of(REMOVE, entry.name(), List.of(entry)) : entry);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            throw ProblemException.notFound("API token", id);
        }
    }
}
