package dev.siegel.api.block;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DevicePath;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Times;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Blocks of reissue: of a user, and of single devices. */
@Controller("/api/v1/users/{user}/certificate-block")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Client certificates")
final class BlockController {
    private static final String GET = "Get-CsCertificateBlock";
    private static final String SET = "Set-CsCertificateBlock";
    private static final String REMOVE = "Remove-CsCertificateBlock";
    private static final int LONGEST_REASON = 256;

    private final GetCertificateBlocks get;
    private final SetCertificateBlock set;
    private final RemoveCertificateBlock remove;
    private final Users users;

    BlockController(
            GetCertificateBlocks get,
            SetCertificateBlock set,
            RemoveCertificateBlock remove,
            Users users) {
        this.get = get;
        this.set = set;
        this.remove = remove;
        this.users = users;
    }

    /** All blocks of a user. */
    @Serdeable.Serializable
    @Schema(name = "CertificateBlocks")
    record Blocks(
            List<BlockEntry> items,
            @Schema(description = "Always null.") @Nullable String nextCursor) {}

    /** What to block. */
    @Serdeable.Deserializable
    @Schema(name = "NewCertificateBlock")
    record NewBlock(
            @Schema(example = "2026-12-31T00:00:00Z", format = "date-time") @Nullable String until,
            @Schema(example = "Lost on the train") @Nullable String reason) {}

    /** Whether there was a block. */
    @Serdeable.Serializable
    @Schema(name = "CertificateBlockRemoved")
    record Removed(@Schema(example = "1", description = "0 when there was none.") int removed) {}

    /** Lists the blocks of a user and of the user's devices. */
    @Get
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "listCertificateBlocks", summary = "List a user's blocks of reissue")
    @ApiResponse(responseCode = "200", description = "The user's own block first.")
    Blocks list(HttpRequest<?> request, @PathVariable @UserPath String user) {
        Caller caller = CallContext.caller(request);
        return new Blocks(entries(caller, users.ofPath(caller, user)), null);
    }

    private List<BlockEntry> entries(Caller caller, User user) {
        return get.of(caller, user.id()).orElseThrow(() -> gone(user)).stream()
                .map(listed -> BlockEntry.of(listed.block(), user, listed.inForce()))
                .toList();
    }

    /** Gets the block of one device. */
    @Get("/{deviceId}")
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "getCertificateBlock", summary = "Get a device's block of reissue")
    @ApiResponse(responseCode = "200", description = "The device's own block.")
    BlockEntry one(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @PathVariable @DevicePath String deviceId) {
        String device = device(deviceId).value().toString();
        Caller caller = CallContext.caller(request);
        return entries(caller, users.ofPath(caller, user)).stream()
                .filter(entry -> device.equals(entry.deviceId()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("block of a device", deviceId));
    }

    /** Keeps all devices of a user from getting new certificates. */
    @Put
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "setUserCertificateBlock", summary = "Block the reissue for a user")
    @ApiResponse(
            responseCode = "200",
            description = "The block, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {BlockEntry.class, DryRun.class})))
    HttpResponse<Object> setUser(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @Body NewBlock body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return set(request, user, null, body, dryRun);
    }

    /** Keeps a device from getting new certificates. */
    @Put("/{deviceId}")
    @Cmdlet(SET)
    @ProblemResponses
    @Operation(operationId = "setDeviceCertificateBlock", summary = "Block the reissue to a device")
    @ApiResponse(
            responseCode = "200",
            description = "The block, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {BlockEntry.class, DryRun.class})))
    HttpResponse<Object> setDevice(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @PathVariable @DevicePath String deviceId,
            @Body NewBlock body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return set(request, user, device(deviceId), body, dryRun);
    }

    private HttpResponse<Object> set(
            HttpRequest<?> request,
            String user,
            @Nullable DeviceId device,
            NewBlock body,
            @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Instant until = Times.optional("until", body.until());
        if (body.reason() != null && body.reason().length() > LONGEST_REASON) {
            throw ProblemException.badField("reason", "has more than 256 characters");
        }
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        var wanted = new SetCertificateBlock.Request(found.id(), device, until, body.reason(), dry);
        CertificateBlock block =
                Inputs.parsed("until", "", _ -> set.set(caller, wanted))
                        .orElseThrow(() -> gone(found));
        BlockEntry entry = BlockEntry.of(block, found, true);
        return HttpResponse.ok(dry ? dryRun(SET, found, device, List.of(entry)) : entry);
    }

    /** Lets a user get new certificates again. */
    @Delete
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(
            operationId = "removeUserCertificateBlock",
            summary = "Remove a user's block of reissue",
            description = "Blocks of single devices stay.")
    @ApiResponse(
            responseCode = "200",
            description = "Removed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Removed.class, DryRun.class})))
    HttpResponse<Object> removeUser(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return remove(request, user, null, dryRun);
    }

    /** Lets a device get new certificates again. */
    @Delete("/{deviceId}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(
            operationId = "removeDeviceCertificateBlock",
            summary = "Remove a device's block of reissue",
            description = "A block of the user stays.")
    @ApiResponse(
            responseCode = "200",
            description = "Removed, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Removed.class, DryRun.class})))
    HttpResponse<Object> removeDevice(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @PathVariable @DevicePath String deviceId,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        return remove(request, user, device(deviceId), dryRun);
    }

    private HttpResponse<Object> remove(
            HttpRequest<?> request,
            String user,
            @Nullable DeviceId device,
            @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        User found = users.ofPath(caller, user);
        List<BlockEntry> before = dry ? entries(caller, found) : List.of();
        boolean removed =
                remove.remove(caller, found.id(), device, dry).orElseThrow(() -> gone(found));
        return HttpResponse.ok(
                dry
                        ? dryRun(REMOVE, found, device, of(device, before))
                        : new Removed(removed ? 1 : 0));
    }

    private static List<BlockEntry> of(@Nullable DeviceId device, List<BlockEntry> blocks) {
        String id = device == null ? null : device.value().toString();
        return blocks.stream().filter(block -> Objects.equals(id, block.deviceId())).toList();
    }

    private static DryRun<BlockEntry> dryRun(
            String cmdlet, User user, @Nullable DeviceId device, List<BlockEntry> blocks) {
        String target = "\"" + user.sipAddress() + "\"";
        String whole = device == null ? target : target + " device " + device.value();
        return new DryRun<>(true, List.of(DryRun.sentence(cmdlet, whole)), blocks);
    }

    private static DeviceId device(String text) {
        return Inputs.parsed("deviceId", text, DeviceId::of);
    }

    private static ProblemException gone(User user) {
        return ProblemException.notFound("user", user.sipAddress().toString());
    }
}
