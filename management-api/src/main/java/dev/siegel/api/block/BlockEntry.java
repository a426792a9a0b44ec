package dev.siegel.api.block;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A block of reissue. */
@Serdeable.Serializable
@Schema(name = "CertificateBlock")
record BlockEntry(
        @Schema(example = "sip:User1@msxfaq.de") String identity,
        @Schema(
                        example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c",
                        description = "Null for all devices of the user.")
                @Nullable String deviceId,
        @Schema(example = "2026-12-31T00:00:00Z", description = "Null until it is removed.")
                @Nullable Instant until,
        @Schema(example = "Lost on the train") @Nullable String reason,
        @Schema(example = "admin") String setBy,
        @Schema(example = "2026-11-24T08:00:00Z") Instant setTime,
        @Schema(example = "true", description = "False when its time is over.") boolean inForce) {

    static BlockEntry of(CertificateBlock block, User user, boolean inForce) {
        return new BlockEntry(
                user.sipAddress().toString(),
                block.deviceId() == null ? null : block.deviceId().value().toString(),
                block.until(),
                block.reason(),
                block.setBy(),
                block.setTime(),
                inForce);
    }
}
