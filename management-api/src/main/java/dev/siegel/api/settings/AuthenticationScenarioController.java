package dev.siegel.api.settings;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Versions;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.effective.AuthenticationConfiguration;
import dev.siegel.pool.settings.effective.AuthenticationScenario;
import dev.siegel.pool.settings.effective.SettingFamilies;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Which ways of authentication clients may use, and what that leaves of them. */
@Controller("/api/v1/auth-scenario")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settings")
final class AuthenticationScenarioController {
    private static final String JSON = "application/json";
    private static final String SET = "Set-CsAuthConfig";

    private final AuthenticationConfiguration configuration;
    private final SettingFamily webService;
    private final Pools pools;

    AuthenticationScenarioController(
            AuthenticationConfiguration configuration, SettingFamilies families, Pools pools) {
        this.configuration = configuration;
        this.webService = families.webService();
        this.pools = pools;
    }

    /** Describes the parameter that narrows it to a pool. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @Parameter(
            description = "One pool only; the whole topology if not given.",
            schema = @Schema(type = "string", example = "pool01.example.com"))
    @interface InPool {}

    /** The scenario to set. */
    @Serdeable.Deserializable
    @Schema(name = "NewAuthenticationScenario", requiredProperties = "scenario")
    record NewScenario(
            @Schema(
                            type = "string",
                            example = "BlockWindowsAuthExternally",
                            allowableValues = {
                                "AllowAllExternallyAndInternally",
                                "BlockWindowsAuthExternally",
                                "BlockWindowsAuthExternallyAndInternally",
                                "BlockWindowsAuthExternallyAndModernAuthInternally",
                                "BlockWindowsAuthExternalyAndModernAuthInternally",
                                "BlockModernAuthInternally"
                            })
                    @Nullable String scenario) {}

    /** The scenario that is set. */
    @Serdeable.Serializable
    @Schema(name = "AuthenticationScenario")
    record Scenario(
            @Schema(description = "Custom where none fits.", example = "BlockWindowsAuthExternally")
                    String scenario,
            @Schema(description = "The scope it is set at.", example = "Global") String identity,
            @Schema(description = "The same as the ETag.", example = "7") long version,
            @Schema(description = "What a change means although nobody may have meant it.")
                    List<String> warnings) {
        static Scenario of(ScopedSettings settings, List<String> warnings) {
            return new Scenario(
                    AuthenticationScenario.nameFor(settings.values()),
                    settings.scope().toString(),
                    settings.version(),
                    warnings);
        }
    }

    /** The scenario that is set for the pool. */
    @Get
    @Cmdlet("Get-CsAuthConfig")
    @SettingsProblems
    @Operation(operationId = "getAuthenticationScenario", summary = "Show the scenario")
    @ApiResponse(
            responseCode = "200",
            description = "The scenario; the version of the web service settings is the ETag.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Scenario.class)))
    HttpResponse<Scenario> get(HttpRequest<?> request, @QueryValue @InPool @Nullable String pool) {
        Caller caller = CallContext.caller(request);
        ScopedSettings found =
                pool == null ? configuration.find(caller) : configuration.find(caller, place(pool));
        return Versions.tagged(HttpResponse.ok(Scenario.of(found, List.of())), found.version());
    }

    private Topology place(String fqdn) {
        Pool pool = pools.find(fqdn).orElseThrow(() -> ProblemException.notFound("pool", fqdn));
        return new Topology(pool.site(), pool.fqdn());
    }

    /** Sets the scenario in Global's web service settings, or those of one pool. */
    @Put
    @Cmdlet(SET)
    @SettingsProblems
    @Operation(operationId = "setAuthenticationScenario", summary = "Set the scenario")
    @ApiResponse(
            responseCode = "200",
            description = "Set, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(oneOf = {Scenario.class, DryRun.class})))
    HttpResponse<Object> set(
            HttpRequest<?> request,
            @Body NewScenario body,
            @QueryValue @InPool @Nullable String pool,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        AuthenticationScenario scenario =
                Inputs.parsed(
                        "scenario",
                        Inputs.required("scenario", body.scenario()),
                        AuthenticationScenario::of);
        Caller caller = CallContext.caller(request);
        LongPredicate expected = Versions.expected(request);
        SettingsOutcome outcome =
                pool == null
                        ? configuration.set(caller, scenario, expected, dry)
                        : configuration.set(caller, scenario, place(pool), expected, dry);
        Done done = SettingsResource.done(outcome, webService, pool == null ? "Global" : pool);
        Scenario result = Scenario.of(done.settings(), done.warnings());
        return dry
                ? HttpResponse.ok(DryRun.of(SET, result.identity(), List.of(result)))
                : Versions.tagged(HttpResponse.ok((Object) result), result.version());
    }

    /** What each kind of client is offered on each network, and what is wrong with that. */
    @Get("/consistency")
    @Cmdlet("Get-CsAuthConfig")
    @SettingsProblems
    @Operation(operationId = "checkAuthentication", summary = "Show the sign-in matrix")
    @ApiResponse(
            responseCode = "200",
            description = "The sign-in matrix of this pool.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = SignInMatrixEntry.class)))
    HttpResponse<SignInMatrixEntry> check(HttpRequest<?> request) {
        return HttpResponse.ok(
                SignInMatrixEntry.of(configuration.check(CallContext.caller(request))));
    }
}
