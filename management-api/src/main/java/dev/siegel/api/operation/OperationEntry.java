package dev.siegel.api.operation;

import dev.siegel.pool.operation.LongOperation;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An operation as it stands now. */
@Serdeable.Serializable
@Schema(name = "LongOperation")
public record OperationEntry(
        @Schema(example = "0d4f64a5-6b7f-4a57-93f7-6d2b2f0c1f5e") String id,
        @Schema(example = "Revoke-CsClientCertificate") String cmdlet,
        @Schema(example = "10000 certificates of 5000 users") String target,
        @Schema(
                        type = "string",
                        example = "running",
                        allowableValues = {
                            "queued",
                            "running",
                            "cancelling",
                            "done",
                            "cancelled",
                            "failed"
                        })
                String state,
        @Schema(example = "10000", description = "As counted at first; exact once it is done.")
                long total,
        @Schema(example = "2500") long done,
        @Schema(example = "0") long failed,
        @Schema(example = "admin") String requestedBy,
        @Schema(example = "2026-11-24T08:00:00Z") Instant requestedTime,
        @Schema(example = "2026-11-24T08:00:00Z") @Nullable Instant startedTime,
        @Schema(example = "2026-11-24T08:00:05Z") @Nullable Instant endedTime,
        @Schema(description = "Why it failed.", example = "the journal cannot be written")
                @Nullable String message) {
    static final String PATH = "/api/v1/operations";

    public static OperationEntry of(LongOperation operation) {
        return new OperationEntry(
                operation.id().toString(),
                operation.cmdlet(),
                operation.target(),
                operation.state().name().toLowerCase(Locale.ROOT),
                operation.progress().total(),
                operation.progress().done(),
                operation.progress().failed(),
                operation.requester().name(),
                operation.requestedTime(),
                operation.startedTime(),
                operation.endedTime(),
                operation.message());
    }

    /** The answer to a call whose work goes on: where to look how it does. */
    public static HttpResponse<Object> accepted(LongOperation operation) {
        return HttpResponse.<Object>accepted(URI.create(PATH + "/" + operation.id()))
                .body(of(operation));
    }
}
