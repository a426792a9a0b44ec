package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.util.function.Consumer;

/** What a cmdlet does whose other end the server does not have yet. */
record NotYet(String what) implements CmdletAction {
    @Override
    public void run(CmdletContext context, Consumer<CmdletObject> output) {
        String name = context.line().cmdlet().name();
        throw new CmdletFailure(
                new ErrorRecord(
                        "%s: not there yet. The line is right and will work unchanged; nothing was done."
                                .formatted(what),
                        ErrorCategory.NOT_IMPLEMENTED,
                        "NotYet",
                        name,
                        ExitCode.ERRORS));
    }
}
