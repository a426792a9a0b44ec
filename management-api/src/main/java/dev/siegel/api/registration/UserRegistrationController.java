package dev.siegel.api.registration;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.registration.RegistrationController.RegistrationPage;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.inventory.ListRegistrations;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.registration.DisconnectRegistrations.Disconnected;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sign-ins of one user. */
@Controller("/api/v1/users/{user}/registrations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Registrations")
final class UserRegistrationController {
    private static final String GET = "Get-CsUserRegistration";
    private static final String DISCONNECT = "Disconnect-CsUserRegistration";

    private final ListRegistrations registrations;
    private final DisconnectRegistrations disconnect;
    private final Users users;

    UserRegistrationController(
            ListRegistrations registrations, DisconnectRegistrations disconnect, Users users) {
        this.registrations = registrations;
        this.disconnect = disconnect;
        this.users = users;
    }

    /** What was ended. */
    @Serdeable.Serializable
    @Schema(name = "Disconnected")
    record Ended(
            @Schema(example = "1", description = "How many registrations.") int disconnected,
            @Schema(example = "1", description = "How many live sign-ins ended here.")
                    int endedSignIns) {}

    /** Lists the devices of a user that are signed in now. */
    @Get
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "listUserRegistrations", summary = "List a user's registrations")
    @ApiResponse(responseCode = "200", description = "All of them, maybe none.")
    RegistrationPage list(HttpRequest<?> request, @PathVariable @UserPath String user) {
        Caller caller = CallContext.caller(request);
        return new RegistrationPage(entries(caller, users.ofPath(caller, user)), null);
    }

    private List<RegistrationEntry> entries(Caller caller, User user) {
        return registrations.of(caller, user).stream().map(RegistrationEntry::of).toList();
    }

    /** Ends all sign-ins of a user; the certificates stay good. */
    @Delete
    @Cmdlet(DISCONNECT)
    @ProblemResponses
    @Operation(operationId = "disconnectUser", summary = "End a user's sign-ins")
    @ApiResponse(
            responseCode = "200",
            description = "Ended, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Ended.class, DryRun.class})))
    HttpResponse<Object> disconnectAll(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return disconnect(request, user, null, dryRun);
    }

    /** Ends the sign-in of one endpoint; its certificate stays good. */
    @Delete("/{epid}")
    @Cmdlet(DISCONNECT)
    @ProblemResponses
    @Operation(operationId = "disconnectEndpoint", summary = "End an endpoint's sign-in")
    @ApiResponse(
            responseCode = "200",
            description = "Ended, or what a dry run would do; 0 when it was not signed in.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Ended.class, DryRun.class})))
    HttpResponse<Object> disconnectOne(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @PathVariable
                    @Parameter(
                            description = "The endpoint's epid, or the device's UUID.",
                            example = "2385f4c267")
                    String epid,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return disconnect(request, user, epid, dryRun);
    }

    private HttpResponse<Object> disconnect(
            HttpRequest<?> request, String user, @Nullable String epid, @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        List<RegistrationEntry> before = dry ? entries(caller, found) : List.of();
        Disconnected ended =
                disconnect
                        .disconnect(
                                caller, new DisconnectRegistrations.Request(found.id(), epid, dry))
                        .orElseThrow(() -> ProblemException.notFound("user", user));
        return HttpResponse.ok(
                dry
                        ? dryRun(found, epid, before, ended)
                        : new Ended(ended.registrations().size(), ended.endedSignIns()));
    }

    private static DryRun<RegistrationEntry> dryRun(
            User user, @Nullable String epid, List<RegistrationEntry> before, Disconnected ended) {
        Set<String> devices =
                ended.registrations().stream()
                        .map(Registration::deviceId)
                        .map(device -> device.value().toString())
                        .collect(Collectors.toSet());
        String target = "\"" + user.sipAddress() + "\"" + (epid == null ? "" : " epid " + epid);
        return new DryRun<>(
                true,
                List.of(DryRun.sentence(DISCONNECT, target)),
                before.stream().filter(entry -> devices.contains(entry.deviceId())).toList());
    }
}
