package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-CsPoolEvent: what happened, and with -Follow what happens, going on after a lost line. */
final class PoolEvents {
    private static final String COLLECTION = "events";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** With the pauses between them some four minutes. */
    private static final int MOST_TRIES = 12;

    static final Shape EVENT =
            Shape.of("Siegel.PoolEvent")
                    .moments("Time")
                    .choices("Kind")
                    .plain("Identity", "DeviceId", "Cause", "By")
                    .shown()
                    .plain("Address", "SerialNumber", "UserId", "Position");

    private final CmdletContext context;
    private final Consumer<CmdletObject> output;
    private final RestPath path;
    private final boolean follows;
    private final @Nullable Instant from;
    private final int most;
    private @Nullable String last;
    private boolean connected;
    private int given;
    private int tries;

    private PoolEvents(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        this.context = context;
        this.output = output;
        this.follows = line.isOn("Follow");
        this.from = line.text("StartTime").map(Instant::parse).orElse(null);
        this.most = Limits.most(line);
        boolean all = !follows || from != null;
        this.last = line.text("After").orElse(all ? "0" : null);
        this.path = path(line);
    }

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        var events = new PoolEvents(context, output);
        if (events.most > 0) {
            events.run();
        }
    }

    private RestPath path(BoundCmdlet line) {
        RestPath all = RestPath.of(COLLECTION).with("follow", Boolean.toString(follows));
        return line.has("Kind") ? all.with("kinds", String.join(",", line.all("Kind"))) : all;
    }

    private void run() {
        boolean over = read();
        while (follows && !over) {
            context.step("Goes on after event %s.".formatted(last));
            pause();
            over = read();
        }
    }

    /** Whether as many as were asked for are given. */
    private boolean read() {
        try {
            context.server().follow(path, last, this::reached, this::take);
        } catch (CmdletFailure failure) {
            if (!mayGoOnAfter(failure)) {
                throw failure;
            }
        }
        return given >= most;
    }

    private void reached(String position) {
        last = position;
        connected = true;
        tries = 0;
    }

    private boolean take(Json.Members event) {
        String time = event.text("time");
        if (from == null || time == null || !Instant.parse(time).isBefore(from)) {
            given++;
            output.accept(EVENT.object(event));
            context.flush();
        }
        return given < most;
    }

    /** A front end that went away or is full comes back; one that was never there is an error. */
    private boolean mayGoOnAfter(CmdletFailure failure) {
        ErrorCategory category = failure.error().category();
        return follows
                && connected
                && tries < MOST_TRIES
                && !Thread.currentThread().isInterrupted()
                && (category == ErrorCategory.CONNECTION_ERROR
                        || category == ErrorCategory.RESOURCE_UNAVAILABLE);
    }

    private void pause() {
        long seconds = Math.min(1L << tries, LONGEST_PAUSE.toSeconds());
        tries++;
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CmdletFailure(
                    new ErrorRecord(
                            "Stopped after event %s.".formatted(last),
                            ErrorCategory.OPERATION_STOPPED,
                            "Cancelled",
                            String.valueOf(last),
                            ExitCode.CANCELLED),
                    stopped);
        }
    }
}
