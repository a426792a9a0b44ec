package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** Get- and Stop-CsOperation, and the wait for work that goes on at the server. */
final class Operations {
    private static final String COLLECTION = "operations";
    private static final Set<String> ENDED = Set.of("done", "cancelled", "failed");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    static final Shape OPERATION =
            Shape.of("Siegel.Operation")
                    .renamed("Identity", "id")
                    .plain("Cmdlet", "Target")
                    .choices("State")
                    .plain("Total", "Done", "Failed", "RequestedBy")
                    .moments("RequestedTime", "StartedTime", "EndedTime")
                    .plain("Message")
                    .shown();
    private static final Shape RESULT =
            Shape.of("Siegel.OperationResult")
                    .plain("Position", "Identity", "DeviceId")
                    .choices("Outcome")
                    .plain("Detail")
                    .shown();

    private Operations() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (!line.has("Identity")) {
            Pages.each(
                    context.server(),
                    RestPath.of(COLLECTION),
                    Integer.MAX_VALUE,
                    one -> {
                        if (isWanted(line, one)) {
                            output.accept(OPERATION.object(one));
                        }
                    });
            return;
        }
        String id = line.required("Identity");
        Json.Members operation = line.isOn("Wait") ? waited(context, id) : read(context, id);
        if (line.isOn("Results")) {
            Pages.each(
                    context.server(),
                    RestPath.of(COLLECTION, id, "results"),
                    Integer.MAX_VALUE,
                    result -> output.accept(RESULT.object(result)));
        } else {
            output.accept(OPERATION.object(operation));
        }
    }

    private static boolean isWanted(BoundCmdlet line, Json.Members operation) {
        return line.text("State")
                .map(state -> state.equalsIgnoreCase(operation.text("state")))
                .orElse(true);
    }

    private static Json.Members read(CmdletContext context, String id) {
        return context.server().call(RestRequest.get(RestPath.of(COLLECTION, id)));
    }

    /** The operation once it has ended; it goes on at the server when the wait is interrupted. */
    private static Json.Members waited(CmdletContext context, String id) {
        Duration pause = FIRST_PAUSE;
        Json.Members operation = read(context, id);
        while (!ENDED.contains(String.valueOf(operation.text("state")))) {
            context.step(
                    "%s of %s done".formatted(operation.text("done"), operation.text("total")));
            pause(id, pause);
            pause = pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
            operation = read(context, id);
        }
        return operation;
    }

    private static void pause(String id, Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CmdletFailure(
                    new ErrorRecord(
                            "Operation %s goes on at the server; Stop-CsOperation cancels it."
                                    .formatted(id),
                            ErrorCategory.OPERATION_STOPPED,
                            "Cancelled",
                            id,
                            ExitCode.CANCELLED),
                    stopped);
        }
    }

    /** Waits for what a call began, gives the operation, and fails where it failed. */
    static void follow(CmdletContext context, Json.Members begun, Consumer<CmdletObject> output) {
        String id = String.valueOf(begun.text("id"));
        context.step("Operation " + id);
        Json.Members ended = waited(context, id);
        output.accept(OPERATION.object(ended));
        if (!"done".equals(ended.text("state")) || !"0".equals(ended.text("failed"))) {
            String why = ended.text("message");
            throw new CmdletFailure(
                    new ErrorRecord(
                            "Operation %s ended as %s: %s of %s done, %s failed.%s"
                                    .formatted(
                                            id,
                                            ended.text("state"),
                                            ended.text("done"),
                                            ended.text("total"),
                                            ended.text("failed"),
                                            why == null ? "" : " " + why),
                            ErrorCategory.INVALID_OPERATION,
                            "OperationNotDone",
                            id,
                            ExitCode.ERRORS));
        }
    }

    static void stop(CmdletContext context, Consumer<CmdletObject> output) {
        String id = context.line().required("Identity");
        Changes.send(context, id, RestPath.of(COLLECTION, id), RestRequest::delete);
    }
}
