package dev.siegel.api.administrator;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.administration.AdministratorOutcome;
import dev.siegel.pool.administration.ChangeAdministrator;
import dev.siegel.pool.administration.CreateAdministrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.FindAdministrators;
import dev.siegel.pool.administrator.UnlockAdministrator;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Administrators: listed, made, changed, unlocked, removed. */
@Controller("/api/v1/administrators")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administrators")
final class AdministratorsController {
    private static final String NEW = "New-CsAdministrator";
    private static final String SET = "Set-CsAdministrator";
    private static final String REMOVE = "Remove-CsAdministrator";

    private final FindAdministrators find;
    private final CreateAdministrator create;
    private final ChangeAdministrator change;
    private final UnlockAdministrator unlock;

    AdministratorsController(
            FindAdministrators find,
            CreateAdministrator create,
            ChangeAdministrator change,
            UnlockAdministrator unlock) {
        this.find = find;
        this.create = create;
        this.change = change;
        this.unlock = unlock;
    }

    /** All administrators: there are few. */
    @Serdeable.Serializable
    @Schema(name = "Administrators")
    record AdministratorList(
            List<AdministratorEntry> items,
            @Schema(description = "Always null: there is one page.") @Nullable String nextCursor) {}

    /** The administrator wanted. */
    @Serdeable.Deserializable
    @Schema(
            name = "NewAdministrator",
            requiredProperties = {"name", "password", "roles"})
    record NewAdministrator(
            @Schema(example = "anna") @Nullable String name,
            @Schema(
                            example = "the password",
                            format = "password",
                            description = "8 to 127 characters; has to be changed at first.")
                    @Nullable String password,
            @Schema(example = "[\"CsHelpDesk\"]") @Nullable List<String> roles) {
        @Override
        public String toString() {
            return "NewAdministrator[" + name + "]";
        }
    }

    /** What to change; a member left out stays as it is. */
    @Serdeable.Deserializable
    @Schema(name = "AdministratorChange")
    record Change(
            @Schema(example = "false") @Nullable Boolean enabled,
            @Schema(
                            example = "[\"CsHelpDesk\"]",
                            description = "All the roles wanted, in place of those held.")
                    @Nullable List<String> roles) {}

    /** Lists administrators by name. */
    @Get
    @Cmdlet("Get-CsAdministrator")
    @ProblemResponses
    @Operation(operationId = "listAdministrators", summary = "List administrators")
    @ApiResponse(responseCode = "200", description = "The administrators.")
    AdministratorList list(HttpRequest<?> request) {
        return new AdministratorList(
                find.all(CallContext.caller(request)).stream().map(AdministratorEntry::of).toList(),
                null);
    }

    /** Gets one administrator. */
    @Get("/{name}")
    @Cmdlet("Get-CsAdministrator")
    @ProblemResponses
    @Operation(operationId = "getAdministrator", summary = "Get an administrator")
    @ApiResponse(responseCode = "200", description = "The administrator.")
    @ApiResponse(responseCode = "404", description = "There is no such administrator.")
    AdministratorEntry get(
            HttpRequest<?> request, @PathVariable @Parameter(example = "anna") String name) {
        return find.named(CallContext.caller(request), ofPath(name))
                .map(AdministratorEntry::of)
                .orElseThrow(() -> ProblemException.notFound("administrator", name));
    }

    /** Makes an administrator, who has to change the password before anything else. */
    @Post
    @Cmdlet(NEW)
    @ProblemResponses
    @Operation(operationId = "createAdministrator", summary = "Make an administrator")
    @ApiResponse(
            responseCode = "201",
            description = "Made.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AdministratorEntry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "409", description = "The name is taken.")
    HttpResponse<Object> create(
            HttpRequest<?> request,
            @Body NewAdministrator body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        String name = Inputs.required("name", body.name());
        var wanted =
                new CreateAdministrator.Request(
                        Inputs.parsed("name", name, AdministratorName::of),
                        roles(body.roles() == null ? List.of() : body.roles()),
                        Inputs.parsed(
                                "password",
                                Inputs.required("password", body.password()),
                                text -> new Password(text.toCharArray())),
                        dry);
        AdministratorEntry entry = entry(create.create(CallContext.caller(request), wanted), name);
        return dry
                ? HttpResponse.ok(DryRun.of(NEW, name, List.of(entry)))
                : HttpResponse.created(entry);
    }

    private static Set<RoleName> roles(List<String> names) {
        Set<RoleName> roles = new HashSet<>();
        names.forEach(name -> roles.add(Inputs.parsed("roles", name, RoleName::of)));
        return roles;
    }

    /** Lets an administrator in or not, or gives other roles. */
    @Patch("/{name}")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "changeAdministrator", summary = "Change an administrator")
    @ApiResponse(
            responseCode = "200",
            description = "Changed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AdministratorEntry.class, DryRun.class})))
    @ApiResponse(
            responseCode = "409",
            description = "Nobody else would be left who may do everything.")
    HttpResponse<Object> change(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "anna") String name,
            @Body Change body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        List<String> given = body.roles();
        var wanted =
                new ChangeAdministrator.Request(
                        ofPath(name), body.enabled(), given == null ? null : roles(given), dry);
        AdministratorEntry entry = entry(change.change(CallContext.caller(request), wanted), name);
        return HttpResponse.ok(dry ? DryRun.of(SET, name, List.of(entry)) : entry);
    }

    /** Removes an administrator with all tokens; never the last who may do everything. */
    @Delete("/{name}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(operationId = "removeAdministrator", summary = "Remove an administrator")
    @ApiResponse(
            responseCode = "200",
            description = "Who it was, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AdministratorEntry.class, DryRun.class})))
    @ApiResponse(
            responseCode = "409",
            description = "Nobody else would be left who may do everything.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "anna") String name,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        AdministratorEntry entry =
                entry(change.remove(CallContext.caller(request), ofPath(name), dry), name);
        return HttpResponse.ok(dry ? DryRun.of(REMOVE, name, List.of(entry)) : entry);
    }

    /** Forgets failed sign-ins at this front end, so that the next one may be tried at once. */
    @Delete("/{name}/lock")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "unlockAdministrator", summary = "Unlock an administrator")
    @ApiResponse(
            responseCode = "200",
            description = "Unlocked, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AdministratorEntry.class, DryRun.class})))
    HttpResponse<Object> unlock(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "anna") String name,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        AdministratorEntry entry =
                unlock.unlock(CallContext.caller(request), ofPath(name), dry)
                        .map(AdministratorEntry::of)
                        .orElseThrow(() -> ProblemException.notFound("administrator", name));
        return HttpResponse.ok(dry ? DryRun.of(SET, name, List.of(entry)) : entry);
    }

    private static AdministratorName ofPath(String name) {
        if (!AdministratorName.isOne(name)) {
            throw ProblemException.notFound("administrator", name);
        }
        return AdministratorName.of(name);
    }

    private static AdministratorEntry entry(AdministratorOutcome outcome, String name) {
        return switch (outcome) {
            case AdministratorOutcome.Done(var who) -> AdministratorEntry.of(who);
            case AdministratorOutcome.NoSuchAdministrator() ->
                    throw ProblemException.notFound("administrator", name);
            case AdministratorOutcome.NoSuchRole(var role) ->
                    throw ProblemException.of(
                            ProblemKind.CONSTRAINT_VIOLATION,
                            "roles: there is no role '" + role + "'",
                            "roles");
            case AdministratorOutcome.NameTaken() ->
                    throw ProblemException.of(
                            ProblemKind.NAME_TAKEN,
                            "There is an administrator of this name.",
                            name);
            case AdministratorOutcome.LastAdministrator() ->
                    throw ProblemException.of(
                            ProblemKind.LAST_ADMINISTRATOR,
                            "Nobody else would be left who may do everything.",
                            name);
        };
    }
}
