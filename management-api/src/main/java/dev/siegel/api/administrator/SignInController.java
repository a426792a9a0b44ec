package dev.siegel.api.administrator;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.AdministratorSignIn.Outcome;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Trades an administrator's name and password for a token. */
@Controller("/api/v1/sign-in")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administrators")
final class SignInController {
    private final AdministratorSignIn signIn;

    SignInController(AdministratorSignIn signIn) {
        this.signIn = signIn;
    }

    /** Who signs in. */
    @Serdeable.Deserializable
    @Schema(
            name = "SignIn",
            requiredProperties = {"name", "password"})
    record SignIn(
            @Schema(example = "admin") @Nullable String name,
            @Schema(example = "the password", format = "password") @Nullable String password) {
        @Override
        public String toString() {
            return "SignIn[" + name + "]";
        }
    }

    /** The token that was given out. */
    @Serdeable.Serializable
    @Schema(name = "SignedIn")
    record SignedIn(
            @Schema(example = "q0m1…", description = "Shown this once.") String token,
            @Schema(example = "2026-11-24T10:15:00Z") Instant expirationTime,
            @Schema(example = "false", description = "Whether somebody else chose the password.")
                    boolean passwordMustChange,
            @Schema(description = "When the password stops working.")
                    @Nullable Instant passwordExpirationTime) {
        @Override
        public String toString() {
            return "SignedIn[" + expirationTime + "]";
        }
    }

    /** Signs an administrator in; the token works for 15 minutes. */
    @Post
    @Cmdlet("Connect-CsServer")
    @ProblemResponses
    @Operation(operationId = "signIn", summary = "Sign in with name and password")
    @ApiResponse(responseCode = "200", description = "Signed in.")
    @ApiResponse(
            responseCode = "401",
            description = "Unknown name, wrong or expired password: which, is not said.")
    @ApiResponse(
            responseCode = "429",
            description = "Too many failed attempts; Retry-After says how many seconds to wait.")
    @SecurityRequirements
    SignedIn signIn(HttpRequest<?> request, @Body SignIn body) {
        Outcome outcome =
                signIn.signIn(
                        Inputs.required("name", body.name()),
                        Inputs.required("password", body.password()).toCharArray(),
                        CallContext.address(request),
                        CallContext.correlationId(request));
        return switch (outcome) {
            case Outcome.SignedIn(var token, var expirationTime, var who) ->
                    new SignedIn(
                            token,
                            expirationTime,
                            who.passwordMustChange(),
                            who.passwordExpirationTime());
            case Outcome.Refused() ->
                    throw ProblemException.of(
                            ProblemKind.SIGN_IN_REFUSED,
                            "The name or the password is wrong.",
                            null);
            case Outcome.Throttled(var remaining) -> throw ProblemException.throttled(remaining);
        };
    }
}
