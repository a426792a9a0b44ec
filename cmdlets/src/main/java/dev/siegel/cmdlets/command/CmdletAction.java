package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.result.CmdletObject;
import java.util.function.Consumer;

/** What a cmdlet does with its bound arguments; objects go out as they come. */
@FunctionalInterface
public interface CmdletAction {
    void run(CmdletContext context, Consumer<CmdletObject> output);
}
