package dev.siegel.api.certificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.DryRunFlag;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Times;
import dev.siegel.api.user.Users;
import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.publication.ImportClientCertificates;
import dev.siegel.pool.publication.ImportClientCertificates.Row;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports the listing of another pool. */
@Controller("/api/v1/certificate-imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Client certificates")
final class ImportController {
    private static final String IMPORT = "Import-CsClientCertificate";

    private final ImportClientCertificates imports;
    private final Users users;

    ImportController(ImportClientCertificates imports, Users users) {
        this.imports = imports;
        this.users = users;
    }

    /** Rows to import. */
    @Serdeable.Deserializable
    @Schema(name = "CertificateImport", requiredProperties = "items")
    record Rows(@Nullable List<ImportRow> items) {}

    /** A row of a listing. */
    @Serdeable.Deserializable
    @Schema(
            name = "CertificateImportRow",
            requiredProperties = {"identity", "deviceId", "publicationTime", "expirationTime"})
    record ImportRow(
            @Schema(example = "sip:User1@msxfaq.de") @Nullable String identity,
            @Schema(example = "{375da200-f2d3-5fd2-847f-1b14c5a9b20c}") @Nullable String deviceId,
            @Schema(example = "2013-03-15T15:21:29Z", format = "date-time")
                    @Nullable String publicationTime,
            @Schema(example = "2013-09-11T15:06:29Z", format = "date-time")
                    @Nullable String expirationTime) {}

    /** What was imported. */
    @Serdeable.Serializable
    @Schema(name = "Imported")
    record Imported(@Schema(example = "4") int imported, List<CertificateEntry> items) {}

    /**
     * Imports rows with their times kept; nobody can sign in with one. All rows of a user or none.
     */
    @Post
    @Cmdlet(IMPORT)
    @ProblemResponses
    @Operation(
            operationId = "importClientCertificates",
            summary = "Import a listing of client certificates")
    @ApiResponse(
            responseCode = "201",
            description = "Imported.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Imported.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "404", description = "A row is of no user here; nothing was done.")
    HttpResponse<Object> importRows(
            HttpRequest<?> request,
            @Body Rows body,
            @QueryValue @DryRunFlag @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        Caller caller = CallContext.caller(request);
        Map<User, List<Row>> byUser = read(caller, body);
        Instant now = Clock.systemUTC().instant();
        List<CertificateEntry> items = new ArrayList<>();
        byUser.forEach((user, rows) ->
                imported(caller, user, rows, dry).stream()
                        .map(one -> entry(one, one.state(now), user))
                        .forEach(items::add));
        return dry
                ? HttpResponse.ok(new DryRun<>(true, sentences(byUser), items))
                : HttpResponse.created(new Imported(items.size(), items));
    }

    private static List<String> sentences(Map<User, List<Row>> byUser) {
        return byUser.keySet().stream()
                .map(user -> DryRun.sentence(IMPORT, "\"" + user.sipAddress() + "\""))
                .toList();
    }

    private static CertificateEntry entry(
            ClientCertificate one, CertificateState state, User user) {
        return CertificateEntry.of(one, state, null, false, user.registrarPool());
    }

    /** Everything is read and every user found before the first row is stored. */
    private Map<User, List<Row>> read(Caller caller, Rows body) {
        List<ImportRow> rows = body.items();
        if (rows == null || rows.isEmpty()) {
            throw ProblemException.badField("items", "is missing");
        }
        if (rows.size() > ImportClientCertificates.MOST_ROWS) {
            throw ProblemException.badField(
                    "items", "at most " + ImportClientCertificates.MOST_ROWS + " rows at once");
        }
        Map<String, User> known = new LinkedHashMap<>();
        Map<User, List<Row>> byUser = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Row read = row(row);
            String identity = Inputs.required("identity", row.identity());
            User user =
                    known.computeIfAbsent(
                            identity, text -> users.ofIdentity(caller, "identity", text));
            byUser.computeIfAbsent(user, _ -> new ArrayList<>()).add(read);
        }
        byUser.values().forEach(ImportController::checkDevices);
        return byUser;
    }

    private static void checkDevices(List<Row> rows) {
        if (rows.stream().map(Row::deviceId).distinct().count() < rows.size()) {
            throw ProblemException.badField("deviceId", "a device of a user occurs twice");
        }
    }

    private static Row row(ImportRow row) {
        String device = Inputs.required("deviceId", row.deviceId());
        Instant published = Times.required("publicationTime", row.publicationTime());
        Instant expires = Times.required("expirationTime", row.expirationTime());
        return Inputs.parsed(
                "expirationTime",
                device,
                text -> new Row(Inputs.parsed("deviceId", text, DeviceId::of), published, expires));
    }

    private List<ClientCertificate> imported(
            Caller caller, User user, List<Row> rows, boolean dry) {
        return imports.importRows(caller, user.id(), rows, dry)
                .orElseThrow(() -> ProblemException.notFound("user", user.sipAddress().toString()));
    }
}
