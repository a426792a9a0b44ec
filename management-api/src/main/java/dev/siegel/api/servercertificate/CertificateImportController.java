package dev.siegel.api.servercertificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.Pem;
import dev.siegel.pool.authority.Pkcs12;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.servercertificate.FindServerCertificates.Turn;
import dev.siegel.pool.servercertificate.ImportServerCertificate;
import dev.siegel.pool.servercertificate.ImportServerCertificate.Outcome;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings in server certificates from elsewhere. */
@Controller("/api/v1/server-certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Server certificates")
final class CertificateImportController {
    private static final String IMPORT = "Import-CsCertificate";

    private final ImportServerCertificate imports;

    CertificateImportController(ImportServerCertificate imports) {
        this.imports = imports;
    }

    /** What to bring in. */
    @Serdeable.Deserializable
    @Schema(name = "ServerCertificateImport")
    record Import(
            @Schema(
                            description =
                                    "The certificate and those above it as PEM; without a key, the"
                                            + " answer to a request made here.")
                    @Nullable String certificate,
            @Schema(description = "Its key as PEM (PKCS#8, not encrypted).", format = "password")
                    @Nullable String privateKey,
            @Schema(description = "Instead of both: a PKCS#12 file in base64.")
                    @Nullable String pkcs12,
            @Schema(description = "The PKCS#12 file's password.", format = "password")
                    @Nullable String password) {
        @Override
        public String toString() {
            return "Import[********]";
        }
    }

    /** Brings one in. */
    @Post
    @Cmdlet(IMPORT)
    @ProblemResponses
    @Operation(
            operationId = "importServerCertificate",
            summary = "Import a server certificate",
            description = "It is used for nothing until it is put to use by its thumbprint.")
    HttpResponse<Object> bringIn(
            HttpRequest<?> request, @Body Import body, @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        return switch (bringIn(CallContext.caller(request), body, dry)) {
            case Outcome.AlreadyThere(var thumbprint) ->
                    throw ProblemException.of(
                            ProblemKind.NAME_TAKEN,
                            "The certificate " + thumbprint + " is here already.",
                            thumbprint.hex());
            case Outcome.NoKeyForIt() ->
                    throw ProblemException.of(
                            ProblemKind.CONSTRAINT_VIOLATION,
                            "No key came with the certificate, and no request made here waits for"
                                    + " it.",
                            "certificate");
            case Outcome.Imported(CertifiedKey key) -> {
                var entry =
                        ServerCertificateEntry.of(
                                null, Turn.UNASSIGNED, null, key.certificate(), false);
                yield dry
                        ? HttpResponse.ok(DryRun.of(IMPORT, entry.subject(), List.of(entry)))
                        : HttpResponse.created(entry);
            }
        };
    }

    private Outcome bringIn(Caller caller, Import body, boolean dry) {
        String pkcs12 = body.pkcs12();
        if (pkcs12 != null) {
            return imports.withKey(caller, Inputs.parsed("pkcs12", pkcs12, file(body)), dry);
        }
        String pem = Inputs.required("certificate", body.certificate());
        var certificates = Inputs.parsed("certificate", pem, Pem::certificates);
        String key = body.privateKey() == null && Pem.hasPrivateKey(pem) ? pem : body.privateKey();
        if (key == null) {
            return imports.answer(caller, certificates, dry);
        }
        CertifiedKey certified =
                Inputs.parsed(
                        "privateKey",
                        key,
                        text -> Certificates.chained(Pem.privateKey(text), certificates));
        return imports.withKey(caller, certified, dry);
    }

    private static Function<String, CertifiedKey> file(Import body) {
        String password = body.password() == null ? "" : body.password();
        return text -> Pkcs12.read(Base64.getMimeDecoder().decode(text), password.toCharArray());
    }
}
