package dev.siegel.api.role;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.administration.AssignAdminRole;
import dev.siegel.pool.administration.AssignAdminRole.Outcome;
import dev.siegel.pool.administration.FindAdminRoles;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RoleName;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has which role. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Roles")
final class RoleMemberController {
    private static final String SET = "Set-CsAdministrator";
    private static final String MEMBER = "/admin-roles/{role}/members/{administrator}";

    private final FindAdminRoles find;
    private final AssignAdminRole assign;

    RoleMemberController(FindAdminRoles find, AssignAdminRole assign) {
        this.find = find;
        this.assign = assign;
    }

    /** The names of roles. */
    @Serdeable.Serializable
    @Schema(name = "RoleAssignments")
    record Assignments(@Schema(example = "[\"CsHelpDesk\"]") List<String> items) {
        static Assignments of(Iterable<RoleName> roles) {
            var names = new ArrayList<String>();
            roles.forEach(role -> names.add(role.toString()));
            return new Assignments(names);
        }
    }

    /** The names of administrators. */
    @Serdeable.Serializable
    @Schema(name = "RoleMembers")
    record Members(@Schema(example = "[\"anna\"]") List<String> items) {}

    /** Lists the roles an administrator has. */
    @Get("/administrators/{administrator}/roles")
    @Cmdlet("Get-CsAdminRoleAssignment")
    @ProblemResponses
    @Operation(operationId = "listRoleAssignments", summary = "List an administrator's roles")
    @ApiResponse(responseCode = "200", description = "The roles' names.")
    @ApiResponse(responseCode = "404", description = "There is no such administrator.")
    Assignments rolesOf(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "anna") String administrator) {
        return find.heldBy(
                        CallContext.caller(request), RoleNames.administratorOfPath(administrator))
                .map(Assignments::of)
                .orElseThrow(() -> ProblemException.notFound("administrator", administrator));
    }

    /** Lists who has a role. */
    @Get("/admin-roles/{role}/members")
    @Cmdlet("Get-CsAdminRoleAssignment")
    @ProblemResponses
    @Operation(operationId = "listRoleMembers", summary = "List a role's members")
    @ApiResponse(responseCode = "200", description = "The administrators' names.")
    Members membersOf(
            HttpRequest<?> request, @PathVariable @Parameter(example = "CsHelpDesk") String role) {
        return new Members(
                find.members(CallContext.caller(request), RoleNames.ofPath(role)).stream()
                        .map(Object::toString)
                        .toList());
    }

    /** Gives an administrator a role. */
    @Put(MEMBER)
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "addRoleMember", summary = "Give a role")
    @ApiResponse(
            responseCode = "200",
            description = "The roles held now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Assignments.class, DryRun.class})))
    HttpResponse<Object> give(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "CsHelpDesk") String role,
            @PathVariable @Parameter(example = "anna") String administrator,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return changed(request, role, administrator, true, Inputs.flag("dryRun", dryRun));
    }

    /** Takes a role from an administrator. */
    @Delete(MEMBER)
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "removeRoleMember", summary = "Take a role away")
    @ApiResponse(
            responseCode = "200",
            description = "The roles held now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Assignments.class, DryRun.class})))
    @ApiResponse(
            responseCode = "409",
            description = "Nobody else would be left who may do everything.")
    HttpResponse<Object> take(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "CsHelpDesk") String role,
            @PathVariable @Parameter(example = "anna") String administrator,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return changed(request, role, administrator, false, Inputs.flag("dryRun", dryRun));
    }

    private HttpResponse<Object> changed(
            HttpRequest<?> request, String role, String administrator, boolean give, boolean dry) {
        Caller caller = CallContext.caller(request);
        RoleName name = RoleNames.ofPath(role);
        var who = RoleNames.administratorOfPath(administrator);
        Outcome outcome =
                give ? assign.give(caller, who, name, dry) : assign.take(caller, who, name, dry);
        Assignments now =
                switch (outcome) {
                    case Outcome.Done(var after) -> Assignments.of(after.roles());
                    case Outcome.NoSuchRole() -> throw ProblemException.notFound("role", role);
                    case Outcome.NoSuchAdministrator() ->
                            throw ProblemException.notFound("administrator", administrator);
                    case Outcome.LastAdministrator() ->
                            throw ProblemException.of(
                                    ProblemKind.LAST_ADMINISTRATOR,
                                    "Nobody else would be left who may do everything.",
                                    administrator);
                };
        return HttpResponse.ok(dry ? DryRun.of(SET, administrator, List.of(now)) : now);
    }
}
