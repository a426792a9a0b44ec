package dev.siegel.api.settings;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Versions;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.PropertyType;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.TrustedCaCertificate;
import dev.siegel.pool.settings.effective.SettingFamilies;
import dev.siegel.pool.settings.web.WebServiceConfiguration;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Certificates of other authorities, in the web service settings of a scope. */
@Controller("/api/v1/web-service-configurations/{scope}/trusted-ca-certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settings")
final class TrustedCaCertificateController {
    private static final String JSON = "application/json";

    private final SettingFamily family;
    private final SettingsResource resource;
    private final ChangeSettings changeSettings;

    TrustedCaCertificateController(
            SettingFamilies families, SettingsResource resource, ChangeSettings changeSettings) {
        this.family = families.webService();
        this.resource = resource;
        this.changeSettings = changeSettings;
    }

    /** Adds a certificate; one that is listed already stays listed once. */
    @Post
    @Cmdlet("New-CsWebTrustedCACertificate")
    @SettingsProblems
    @Operation(
            operationId = "addTrustedCaCertificate",
            summary = "Trust a certificate of another authority")
    @ApiResponse(
            responseCode = "201",
            description = "The settings with the certificate.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = WebServiceDocument.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DryRun.class)))
    HttpResponse<Object> add(
            HttpRequest<?> request,
            @PathVariable String scope,
            @Body TrustedCaCertificateEntry body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        TrustedCaCertificate certificate = certificate(body);
        ScopedSettings before = resource.found(request, family, scope);
        LongPredicate unchanged = version -> version == before.version();
        var change =
                new Change(
                        Map.of(
                                WebServiceConfiguration.TRUSTED_CA_CERTIFICATES.name(),
                                with(before, certificate)),
                        false,
                        unchanged.and(Versions.expected(request)));
        Done done =
                SettingsResource.done(
                        changeSettings.change(
                                CallContext.caller(request), family, before.scope(), change, dry),
                        family,
                        scope);
        return dry
                ? SettingsResource.dryRun(request, done)
                : Versions.tagged(
                        HttpResponse.created((Object) SettingsResource.json(done)),
                        done.settings().version());
    }

    private static TrustedCaCertificate certificate(TrustedCaCertificateEntry body) {
        Thumbprint thumbprint =
                Inputs.parsed(
                        "thumbprint",
                        Inputs.required("thumbprint", body.thumbprint()),
                        Thumbprint::new);
        String store =
                Objects.requireNonNullElse(body.caStore(), TrustedCaCertificate.STORES.getFirst());
        return Inputs.parsed(
                "caStore", store, known -> new TrustedCaCertificate(known, thumbprint));
    }

    private static String with(ScopedSettings before, TrustedCaCertificate certificate) {
        List<String> items =
                new ArrayList<>(
                        before.values().items(WebServiceConfiguration.TRUSTED_CA_CERTIFICATES));
        items.add(certificate.toString());
        return PropertyType.Items.text(items);
    }
}
