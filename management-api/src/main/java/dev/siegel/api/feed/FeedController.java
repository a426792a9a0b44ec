package dev.siegel.api.feed;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.feed.FeedStore.Range;
import dev.siegel.pool.feed.FollowPoolEvents;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.UserScope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens in the pool, while it happens. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Events")
final class FeedController {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final FollowPoolEvents events;
    private final FeedRules rules;
    private final Followers followers;
    private final EventText text;

    FeedController(
            FollowPoolEvents events, FeedRules rules, Followers followers, ObjectMapper json) {
        this.events = events;
        this.rules = rules;
        this.followers = followers;
        this.text = new EventText(json);
    }

    /** Follows the pool's events as server-sent events. */
    @Get(produces = MediaType.TEXT_EVENT_STREAM, headRoute = false)
    @Cmdlet("Get-CsPoolEvent")
    @ProblemResponses
    @Operation(
            operationId = "followPoolEvents",
            summary = "Follow the pool's events",
            description =
                    "Server-sent events: id is the position, event the kind, data a PoolEvent as"
                            + " JSON. Without Last-Event-ID and after it starts with the next event. A comment"
                            + " is sent when nothing else was for 15 seconds. It ends when the token does, or the"
                            + " right to follow, or when what is sent is left unread too long; go on with the"
                            + " last id. An event of the kind dropped says what was missed. Where too many"
                            + " follow, 503 says when to try again.")
    @ApiResponse(
            responseCode = "200",
            description = "Events, as long as the connection stands.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(implementation = FeedEventEntry.class)))
    HttpResponse<StreamedFile> follow(
            HttpRequest<?> request,
            @Header(LAST_EVENT_ID)
                    @Parameter(
                            description = "The last id seen; goes before after.",
                            schema = @Schema(implementation = Long.class))
                    @Nullable String lastEventId,
            @QueryValue
                    @Parameter(
                            description = "Start after this position; 0 for the oldest kept.",
                            schema = @Schema(implementation = Long.class))
                    @Nullable String after,
            @QueryValue
                    @Parameter(
                            description = "Only these, separated by commas.",
                            example = "signedIn,refused",
                            schema = @Schema(implementation = String.class))
                    @Nullable String kinds,
            @QueryValue
                    @Parameter(
                            description = "false ends after the newest event.",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
                    @Nullable String follow) {
        UserScope reach = events.reach(CallContext.caller(request));
        Range range = events.range();
        var wish =
                new FeedWish(
                        start(range, lastEventId, after),
                        KindNames.parse(kinds),
                        follow == null || Inputs.flag("follow", follow),
                        reachNow(request));
        var stream = new EventStream(events, wish, reach, rules, text, followers::leave);
        stream.tellMissed(range, Clock.systemUTC().instant());
        followers.enter(stream);
        return HttpResponse.ok(new StreamedFile(stream, MediaType.of(MediaType.TEXT_EVENT_STREAM)));
    }

    private static long start(Range range, @Nullable String lastEventId, @Nullable String after) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return position(LAST_EVENT_ID, lastEventId, range);
        }
        return after == null ? range.newest() : position("after", after, range);
    }

    private static long position(String name, String text, Range range) {
        long position = Inputs.parsed(name, text, FeedController::number);
        if (position > range.newest()) {
            throw ProblemException.badField(name, "is beyond the newest event");
        }
        return position;
    }

    private static long number(String text) {
        if (text.length() > 18 || !text.chars().allMatch(one -> one >= '0' && one <= '9')) {
            throw new IllegalArgumentException("is no position");
        }
        return Long.parseLong(text);
    }

    private Supplier<Optional<UserScope>> reachNow(HttpRequest<?> request) {
        Supplier<Optional<Caller>> now = CallContext.callerNow(request);
        return () -> now.get().flatMap(this::reach);
    }

    private Optional<UserScope> reach(Caller caller) {
        try {
            return Optional.of(events.reach(caller));
        } catch (RightMissing takenAway) {
            return Optional.empty();
        }
    }
}
