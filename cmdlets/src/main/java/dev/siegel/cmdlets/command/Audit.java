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
import java.util.function.Consumer;

/** Get-CsAuditEvent and Test-CsAuditChain. */
final class Audit {
    private static final String COLLECTION = "audit-events";
    static final Shape EVENT =
            Shape.of("Siegel.AuditEvent")
                    .moments("Time")
                    .plain("Actor", "ActorAddress", "Role", "Operation", "Target", "Outcome")
                    .plain("DryRun", "Details")
                    .shown()
                    .plain("UserId", "CorrelationId", "Id");
    static final Shape CHAIN =
            Shape.of("Siegel.AuditVerification")
                    .plain("Intact", "Sealed", "Unsealed", "Findings")
                    .shown()
                    .plain("Head");

    private Audit() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        RestPath path =
                RestPath.of(COLLECTION)
                        .with("sort", "-time")
                        .with("actor", line.text("Actor"))
                        .with("target", line.text("Target"))
                        .with("operation", line.text("Operation"))
                        .with("from", line.text("StartTime"))
                        .with("to", line.text("EndTime"));
        Pages.each(
                context.server(),
                path,
                Limits.most(line),
                event -> output.accept(EVENT.object(event)));
    }

    /** The outcome goes out as an object; a broken chain is an error as well. */
    static void verify(CmdletContext context, Consumer<CmdletObject> output) {
        Json.Members answer =
                context.server().call(RestRequest.get(RestPath.of(COLLECTION, "verification")));
        output.accept(CHAIN.object(answer));
        if (!answer.isTrue("intact")) {
            throw new CmdletFailure(
                    new ErrorRecord(
                            "The audit was tampered with: %d findings."
                                    .formatted(answer.objects("findings").size()),
                            ErrorCategory.INVALID_DATA,
                            "AuditChainBroken",
                            COLLECTION,
                            ExitCode.ERRORS));
        }
    }
}
