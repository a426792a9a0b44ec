package dev.siegel.api.registration;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.FilterText;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.ListRegistrations;
import dev.siegel.pool.inventory.RegistrationListing;
import dev.siegel.pool.inventory.RegistrationQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in now, over all users. */
@Controller("/api/v1/registrations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Registrations")
final class RegistrationController {
    private static final String GET = "Get-CsUserRegistration";

    private final ListRegistrations registrations;
    private final Cursors cursors;

    RegistrationController(ListRegistrations registrations, Cursors cursors) {
        this.registrations = registrations;
        this.cursors = cursors;
    }

    /** A page of registrations. */
    @Serdeable.Serializable
    @Schema(name = "UserRegistrations")
    record RegistrationPage(
            List<RegistrationEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** Lists the devices that are signed in now. */
    @Get
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "listRegistrations", summary = "List who is signed in")
    @ApiResponse(responseCode = "200", description = "A page of registrations, maybe empty.")
    HttpResponse<RegistrationPage> list(
            HttpRequest<?> request,
            @QueryValue @Parameter(description = "Users of this pool, or devices registered there.")
                    @Nullable String pool,
            @QueryValue
                    @Parameter(
                            description = "Clients that match, with asterisks.",
                            example = "UCCAPI/15*")
                    @Nullable String userAgent,
            @QueryValue @Parameter(description = "tlsDsk, ntlm or kerberos.", example = "tlsDsk")
                    @Nullable String authenticatedBy,
            @QueryValue
                    @Parameter(
                            description = "Signed in with this certificate.",
                            example = "6E0A1B2C3D4E5F60718293A4B5C6D7E8")
                    @Nullable String certificateSerial,
            @QueryValue
                    @Parameter(
                            description = "An expression as Where-Object takes it.",
                            example = "LastRegisterTime -lt '2026-11-24T08:00:00Z'")
                    @Nullable String filter,
            @QueryValue
                    @Parameter(
                            description = "How many at most, 1 to 1000.",
                            schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                    @Nullable String limit,
            @QueryValue @Parameter(description = "From nextCursor of the page before.")
                    @Nullable String cursor) {
        int most = Paging.limit(limit);
        List<String> expressions = new ArrayList<>();
        add(expressions, "pool", pool, "(Pool -eq %1$s -or RegistrarFqdn -eq %1$s)");
        add(expressions, "userAgent", userAgent, "ClientVersion -like %s");
        add(expressions, "authenticatedBy", authenticatedBy, "AuthenticatedBy -eq %s");
        add(expressions, "certificateSerial", certificateSerial, "CertificateSerial -eq %s");
        List<Filter> filters = new ArrayList<>();
        expressions.forEach(one -> filters.add(RegistrationListing.SCHEMA.parse(one)));
        if (filter != null) {
            filters.add(Inputs.parsed("filter", filter, RegistrationListing.SCHEMA::parse));
            expressions.add(filter);
        }
        String listing = "registrations " + expressions;
        List<FoundRegistration> found =
                registrations.list(
                        CallContext.caller(request),
                        RegistrationQuery.page(
                                filters, place(cursors.open(listing, cursor)), most + 1));
        List<FoundRegistration> shown = Paging.first(found, most);
        String next = found.size() > most ? cursors.seal(listing, cursorOf(shown.getLast())) : null;
        var items = shown.stream().map(RegistrationEntry::of).toList();
        return Paging.page(request, new RegistrationPage(items, next), next);
    }

    /** A text in a filter; wrong values are refused in the parameter's name. */
    private static void add(
            List<String> expressions, String field, @Nullable String value, String form) {
        if (value != null) {
            String expression = form.formatted(FilterText.quoted(value));
            Inputs.parsed(field, expression, RegistrationListing.SCHEMA::parse);
            expressions.add(expression);
        }
    }

    private static String cursorOf(FoundRegistration last) {
        return last.registration().userId() + " " + last.registration().deviceId().value();
    }

    private static List<FilterValue> place(String cursor) {
        if (cursor.isEmpty()) {
            return List.of();
        }
        String[] words = cursor.split(" ", -1);
        return List.of(
                new FilterValue.Id(UUID.fromString(words[0])),
                new FilterValue.Id(UUID.fromString(words[1])));
    }
}
