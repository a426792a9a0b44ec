package dev.siegel.api.role;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.role.RoleBodies.ChangedRole;
import dev.siegel.api.role.RoleBodies.NewRole;
import dev.siegel.pool.administration.ChangeAdminRole;
import dev.siegel.pool.administration.CreateAdminRole;
import dev.siegel.pool.administration.FindAdminRoles;
import dev.siegel.pool.administration.RemoveAdminRole;
import dev.siegel.pool.administration.RoleOutcome;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.RoleName;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predefined and custom roles. */
@Controller("/api/v1/admin-roles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Roles")
final class AdminRoleController {
    private static final String NEW = "New-CsAdminRole";
    private static final String SET = "Set-CsAdminRole";
    private static final String REMOVE = "Remove-CsAdminRole";
    private static final int LONGEST_PATTERN = 256;

    private final FindAdminRoles find;
    private final CreateAdminRole create;
    private final ChangeAdminRole change;
    private final RemoveAdminRole remove;

    AdminRoleController(
            FindAdminRoles find,
            CreateAdminRole create,
            ChangeAdminRole change,
            RemoveAdminRole remove) {
        this.find = find;
        this.create = create;
        this.change = change;
        this.remove = remove;
    }

    /** All roles asked for: there are few. */
    @Serdeable.Serializable
    @Schema(name = "AdminRoles")
    record RoleList(
            List<AdminRoleEntry> items,
            @Schema(description = "Always null: there is one page.") @Nullable String nextCursor) {}

    /** Lists roles: the predefined ones first, then the custom ones by name. */
    @Get
    @Cmdlet("Get-CsAdminRole")
    @ProblemResponses
    @Operation(operationId = "listAdminRoles", summary = "List roles")
    @ApiResponse(responseCode = "200", description = "The roles.")
    RoleList list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "A name; an asterisk stands for any text.",
                            example = "*Voice*",
                            schema = @Schema(implementation = String.class))
                    @Nullable String identity) {
        String pattern = identity == null ? "*" : identity;
        if (pattern.length() > LONGEST_PATTERN) {
            throw ProblemException.badField("identity", "is too long");
        }
        List<AdminRole> found = find.matching(CallContext.caller(request), pattern);
        return new RoleList(found.stream().map(AdminRoleEntry::of).toList(), null);
    }

    /** Gets one role. */
    @Get("/{role}")
    @Cmdlet("Get-CsAdminRole")
    @ProblemResponses
    @Operation(operationId = "getAdminRole", summary = "Get a role")
    @ApiResponse(responseCode = "200", description = "The role.")
    @ApiResponse(responseCode = "404", description = "There is no such role.")
    AdminRoleEntry get(
            HttpRequest<?> request, @PathVariable @Parameter(example = "CsHelpDesk") String role) {
        return find.named(CallContext.caller(request), RoleNames.ofPath(role))
                .map(AdminRoleEntry::of)
                .orElseThrow(() -> ProblemException.notFound("role", role));
    }

    /** Makes a custom role of a predefined one, as it is or narrowed. */
    @Post
    @Cmdlet(NEW)
    @ProblemResponses
    @Operation(operationId = "createAdminRole", summary = "Make a role")
    @ApiResponse(
            responseCode = "201",
            description = "Made.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AdminRoleEntry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "404", description = "The template is no predefined role.")
    @ApiResponse(responseCode = "409", description = "The name is taken.")
    @ApiResponse(responseCode = "422", description = "The template does not allow that much.")
    HttpResponse<Object> create(
            HttpRequest<?> request,
            @Body NewRole body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        String name = Inputs.required("identity", body.identity());
        String template = Inputs.required("template", body.template());
        RoleOutcome outcome =
                create.create(
                        CallContext.caller(request),
                        Inputs.parsed("identity", name, RoleName::of),
                        Inputs.parsed("template", template, RoleName::of),
                        body.change(),
                        dry);
        AdminRoleEntry entry = entry(outcome, name, template);
        return dry
                ? HttpResponse.ok(DryRun.of(NEW, name, List.of(entry)))
                : HttpResponse.created(entry);
    }

    /** Changes a custom role; its holders feel it at their next call. */
    @Patch("/{role}")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "changeAdminRole", summary = "Change a role")
    @ApiResponse(
            responseCode = "200",
            description = "Changed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AdminRoleEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The role is predefined.")
    HttpResponse<Object> change(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "RedmondHelpDesk") String role,
            @Body ChangedRole body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        RoleOutcome outcome =
                change.change(
                        CallContext.caller(request), RoleNames.ofPath(role), body.change(), dry);
        AdminRoleEntry entry = entry(outcome, role, "");
        return HttpResponse.ok(dry ? DryRun.of(SET, role, List.of(entry)) : entry);
    }

    /** Removes a custom role and takes it from everybody who has it. */
    @Delete("/{role}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(operationId = "removeAdminRole", summary = "Remove a role")
    @ApiResponse(
            responseCode = "200",
            description = "The role that was, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AdminRoleEntry.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "The role is predefined.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "RedmondHelpDesk") String role,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        RoleOutcome outcome =
                remove.remove(CallContext.caller(request), RoleNames.ofPath(role), dry);
        AdminRoleEntry entry = entry(outcome, role, "");
        return HttpResponse.ok(dry ? DryRun.of(REMOVE, role, List.of(entry)) : entry);
    }

    private static AdminRoleEntry entry(RoleOutcome outcome, String name, String template) {
        return switch (outcome) {
            case RoleOutcome.Done(var role) -> AdminRoleEntry.of(role);
            case RoleOutcome.NoSuchRole() -> throw ProblemException.notFound("role", name);
            case RoleOutcome.NoSuchTemplate() ->
                    throw ProblemException.notFound("predefined role", template);
            case RoleOutcome.NameTaken() ->
                    throw ProblemException.of(
                            ProblemKind.NAME_TAKEN, "There is a role of this name.", name);
            case RoleOutcome.BuiltIn() ->
                    throw ProblemException.of(
                            ProblemKind.ROLE_IS_BUILTIN,
                            "Predefined roles are neither changed nor removed.",
                            name);
            case RoleOutcome.Refused(var field, var cause) ->
                    throw ProblemException.of(
                            ProblemKind.CONSTRAINT_VIOLATION, field + ": " + cause, field);
        };
    }
}
