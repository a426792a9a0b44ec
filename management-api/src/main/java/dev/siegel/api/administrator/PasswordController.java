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
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.SetAdministratorPassword;
import dev.siegel.pool.administrator.SetAdministratorPassword.Outcome;
import dev.siegel.pool.administrator.SetAdministratorPassword.Request;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Administrators' passwords. */
@Controller("/api/v1/administrators")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administrators")
final class PasswordController {
    private static final String SET = "Set-CsAdministrator";

    private final SetAdministratorPassword passwords;

    PasswordController(SetAdministratorPassword passwords) {
        this.passwords = passwords;
    }

    /** A new password. */
    @Serdeable.Deserializable
    @Schema(name = "AdministratorPassword", requiredProperties = "password")
    record NewPassword(
            @Schema(
                            example = "the new password",
                            format = "password",
                            description = "8 to 127 characters.")
                    @Nullable String password,
            @Schema(
                            example = "the old password",
                            format = "password",
                            description = "Needed for one's own password only.")
                    @Nullable String oldPassword) {
        @Override
        public String toString() {
            return "NewPassword[********]";
        }
    }

    /** Whose password was set. */
    @Serdeable.Serializable
    @Schema(name = "PasswordOwner")
    record PasswordOwner(@Schema(example = "admin") String name) {}

    /** Sets a password; all tokens of the administrator end. */
    @Put("/{name}/password")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(
            operationId = "setAdministratorPassword",
            summary = "Set an administrator's password",
            description = "One's own with the old one; others' with the role CsAdministrator.")
    @ApiResponse(
            responseCode = "200",
            description = "Set, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PasswordOwner.class, DryRun.class})))
    HttpResponse<Object> setPassword(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "admin") String name,
            @Body NewPassword body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Outcome outcome =
                passwords.set(
                        CallContext.caller(request),
                        CallContext.address(request),
                        read(name, body, dry));
        return switch (outcome) {
            case Outcome.Changed(var who) -> changed(who.toString(), dry);
            case Outcome.NoSuchAdministrator() ->
                    throw ProblemException.notFound("administrator", name);
            case Outcome.OldPasswordWrong() ->
                    throw ProblemException.of(
                            ProblemKind.OLD_PASSWORD_WRONG,
                            "One's own password is changed with the old one.",
                            name);
            case Outcome.Throttled(var remaining) -> throw ProblemException.throttled(remaining);
        };
    }

    private static Request read(String name, NewPassword body, boolean dry) {
        if (!AdministratorName.isOne(name)) {
            throw ProblemException.notFound("administrator", name);
        }
        String old = body.oldPassword();
        return new Request(
                AdministratorName.of(name),
                old == null || old.isEmpty() ? null : password("oldPassword", old),
                password("password", Inputs.required("password", body.password())),
                dry);
    }

    private static Password password(String field, String text) {
        return Inputs.parsed(field, text, given -> new Password(given.toCharArray()));
    }

    private static HttpResponse<Object> changed(String name, boolean dry) {
        var entry = new PasswordOwner(name);
        return HttpResponse.ok(dry ? DryRun.of(SET, name, List.of(entry)) : entry);
    }
}
