package dev.siegel.api.feed;

import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedStore.Positioned;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as its data line shows it. */
@Serdeable.Serializable
@Schema(name = "PoolEvent")
record FeedEventEntry(
        @Schema(description = "Its place in the list; also the event's id.", example = "4711")
                long position,
        @Schema(example = "2026-11-24T10:15:00.123Z") Instant time,
        @Schema(
                        description =
                                "Also the event's type: published, revoked, signedIn, signedOut, refused,"
                                        + " settingsChanged, blocked, unblocked, userEnabled, userDisabled,"
                                        + " userChanged, userMoved or dropped.",
                        example = "signedIn")
                String kind,
        @Schema(example = "0f8fad5b-d9cb-469f-a165-70867728950e") @Nullable String userId,
        @Schema(
                        description = "The user, or the name given by somebody who was refused.",
                        example = "sip:ken.myer@example.com")
                @Nullable String identity,
        @Schema(example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c") @Nullable String deviceId,
        @Schema(description = "Of the certificate, as hex.") @Nullable String serialNumber,
        @Schema(description = "Why, or what exactly.") @Nullable String cause,
        @Schema(description = "An administrator, or the user.") @Nullable String by,
        @Schema(description = "Where it came from.", example = "192.0.2.10")
                @Nullable String address) {

    static FeedEventEntry of(Positioned one) {
        FeedEvent event = one.event();
        return new FeedEventEntry(
                one.position(),
                event.time(),
                KindNames.of(event.kind()),
                event.userId() == null ? null : event.userId().toString(),
                event.identity(),
                event.deviceId() == null ? null : event.deviceId().value().toString(),
                event.serialNumber(),
                event.cause(),
                event.by(),
                event.address());
    }
}
