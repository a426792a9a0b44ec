package dev.siegel.api.pin;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.pin.LockPin;
import dev.siegel.pool.pin.ReadPinInfo;
import dev.siegel.pool.pin.UnlockPin;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lock of a user's PIN. Passwords and certificates are not touched by it. */
@Controller("/api/v1/users/{user}/pin/lock")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "PINs")
final class PinLockController {
    private static final String LOCK = "Lock-CsClientPin";
    private static final String UNLOCK = "Unlock-CsClientPin";

    private final LockPin lock;
    private final UnlockPin unlock;
    private final ReadPinInfo info;
    private final Users users;

    PinLockController(LockPin lock, UnlockPin unlock, ReadPinInfo info, Users users) {
        this.lock = lock;
        this.unlock = unlock;
        this.info = info;
        this.users = users;
    }

    @FunctionalInterface
    private interface Deed {
        boolean on(Caller caller, User user, boolean dryRun);
    }

    /** Keeps the PIN from being used until it is unlocked. */
    @Put
    @Cmdlet(LOCK)
    @ProblemResponses
    @Operation(operationId = "lockPin", summary = "Lock a user's PIN")
    @ApiResponse(
            responseCode = "200",
            description = "The state now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PinEntry.class, DryRun.class})))
    HttpResponse<Object> lock(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return change(request, user, LOCK, lock::lock, dryRun);
    }

    /** Ends every lock, whatever it came from, and forgets all failures. */
    @Delete
    @Cmdlet(UNLOCK)
    @ProblemResponses
    @Operation(operationId = "unlockPin", summary = "Unlock a user's PIN")
    @ApiResponse(
            responseCode = "200",
            description = "The state now, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PinEntry.class, DryRun.class})))
    HttpResponse<Object> unlock(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return change(request, user, UNLOCK, unlock::unlock, dryRun);
    }

    private HttpResponse<Object> change(
            HttpRequest<?> request,
            String user,
            String cmdlet,
            Deed deed,
            @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        if (!deed.on(caller, found, dry)) {
            throw ProblemException.notFound("user", user);
        }
        PinEntry entry = PinEntry.of(info.of(caller, found));
        return HttpResponse.ok(dry ? DryRun.of(cmdlet, entry.identity(), List.of(entry)) : entry);
    }
}
