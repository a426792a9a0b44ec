package dev.siegel.api.topology;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.pool.discovery.DiscoveryRecord;
import dev.siegel.pool.discovery.FindDiscovery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients ask for on their way to the pool. */
@Controller("/api/v1/discovery")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Topology")
final class DiscoveryController {
    private final FindDiscovery find;

    DiscoveryController(FindDiscovery find) {
        this.find = find;
    }

    /** Something clients ask for, and the answer. */
    @Serdeable.Serializable
    @Schema(name = "DiscoveryRecord")
    record Entry(
            @Schema(example = "example.com") String sipDomain,
            @Schema(
                            type = "string",
                            allowableValues = {"SRV", "A", "DHCP", "URL"},
                            example = "SRV")
                    String type,
            @Schema(example = "_sip._tls.example.com") String name,
            @Schema(
                            description = "The answer; bytes of DHCP as hex.",
                            example = "0 0 5061 pool01.example.com")
                    String value,
            @Schema(
                            description =
                                    "Whether to publish it: required, optional, notYet (nothing"
                                            + " here answers there), follows (nothing to publish).",
                            type = "string",
                            allowableValues = {"required", "optional", "notYet", "follows"},
                            example = "required")
                    String need,
            @Schema(description = "Whether this pool answers there now.") boolean served,
            @Schema(example = "Clients outside find the registrar by it, over TLS.") String note) {
        static Entry of(DiscoveryRecord found) {
            return new Entry(
                    found.sipDomain(),
                    found.kind().name(),
                    found.name(),
                    found.value(),
                    switch (found.need()) {
                        case REQUIRED -> "required";
                        case OPTIONAL -> "optional";
                        case NOT_YET -> "notYet";
                        case FOLLOWS -> "follows";
                    },
                    found.served(),
                    found.note());
        }
    }

    /** Records; there is one page. */
    @Serdeable.Serializable
    @Schema(name = "DiscoveryRecords")
    record Entries(List<Entry> items, @Nullable String nextCursor) {}

    /** The records of a SIP domain, or of all. */
    @Get
    @Cmdlet("Get-CsDiscovery")
    @ProblemResponses
    @Operation(
            operationId = "getDiscovery",
            summary = "Show what leads clients to the pool",
            description =
                    "What has to be published in DNS and DHCP for a SIP domain, computed from the"
                            + " pool's configuration, and what of it this pool serves now.")
    Entries list(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            description = "The SIP domain; all if not given.",
                            schema = @Schema(type = "string", example = "example.com"))
                    @Nullable String sipDomain) {
        List<DiscoveryRecord> records =
                find.find(CallContext.caller(request), sipDomain)
                        .orElseThrow(() ->
                                ProblemException.notFound("SIP domain", String.valueOf(sipDomain)));
        return new Entries(records.stream().map(Entry::of).toList(), null);
    }
}
