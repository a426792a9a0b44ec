package dev.siegel.api.administrator;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.Problem;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.CertificateMapping;
import dev.siegel.pool.administrator.MapCertificates;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Client certificates administrators are known by. */
@Controller("/api/v1/administrators/{name}/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Administrators")
final class CertificateMappingController {
    private static final String SET = "Set-CsAdministrator";
    private static final int MOST = 100;

    private final MapCertificates certificates;

    CertificateMappingController(MapCertificates certificates) {
        this.certificates = certificates;
    }

    /** By what certificates are known. */
    @Serdeable
    @Schema(name = "AdministratorCertificates", requiredProperties = "items")
    record Mappings(
            @Schema(
                            example = "[\"upn:anna@example.com\"]",
                            description =
                                    "thumbprint: and a SHA-256, subject: and a name, or upn: and a"
                                            + " user principal name.")
                    @Nullable List<String> items) {}

    /** Lists by which client certificates an administrator is known. */
    @Get
    @Cmdlet("Get-CsAdministrator")
    @ApiResponse(
            responseCode = "4XX",
            description = Problem.DESCRIPTION,
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Operation(
            operationId = "listAdministratorCertificates",
            summary = "List an administrator's certificates")
    @ApiResponse(responseCode = "200", description = "By what they are known.")
    Mappings list(HttpRequest<?> request, @PathVariable @Parameter(example = "anna") String name) {
        return certificates
                .of(CallContext.caller(request), ofPath(name))
                .map(CertificateMappingController::mappings)
                .orElseThrow(() -> ProblemException.notFound("administrator", name));
    }

    /** Says by which client certificates an administrator is known, in place of those before. */
    @Put
    @Cmdlet(SET)
    @ApiResponse(
            responseCode = "4XX",
            description = Problem.DESCRIPTION,
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Operation(
            operationId = "setAdministratorCertificates",
            summary = "Set an administrator's certificates")
    @ApiResponse(
            responseCode = "200",
            description = "Set, or what a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Mappings.class, DryRun.class})))
    @ApiResponse(responseCode = "409", description = "One belongs to another administrator.")
    HttpResponse<Object> set(
            HttpRequest<?> request,
            @PathVariable @Parameter(example = "anna") String name,
            @Body Mappings body,
            @QueryValue
                    @Parameter(
                            description = "Only tells what would happen.",
                            schema =
                                    @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Set<CertificateMapping> wanted = read(body.items());
        switch (certificates.replace(CallContext.caller(request), ofPath(name), wanted, dry)) {
            case DONE -> {}
            case NO_SUCH_ADMINISTRATOR -> throw ProblemException.notFound("administrator", name);
            case TAKEN ->
                    throw ProblemException.of(
                            ProblemKind.NAME_TAKEN,
                            "One of these belongs to another administrator.",
                            name);
        }
        Mappings entry = mappings(wanted);
        return HttpResponse.ok(dry ? DryRun.of(SET, name, List.of(entry)) : entry);
    }

    private static Set<CertificateMapping> read(@Nullable List<String> items) {
        if (items == null || items.size() > MOST) {
            throw ProblemException.badField("items", "is a list of at most " + MOST);
        }
        Set<CertificateMapping> wanted = new HashSet<>();
        items.forEach(one -> wanted.add(Inputs.parsed("items", one, CertificateMapping::parse)));
        return wanted;
    }

    private static Mappings mappings(Set<CertificateMapping> found) {
        return new Mappings(found.stream().map(CertificateMapping::toString).sorted().toList());
    }

    private static AdministratorName ofPath(String name) {
        if (!AdministratorName.isOne(name)) {
            throw ProblemException.notFound("administrator", name);
        }
        return AdministratorName.of(name);
    }
}
