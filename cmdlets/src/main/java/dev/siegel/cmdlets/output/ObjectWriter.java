package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletObject;

/** Takes objects one by one and prints them; {@link #finish} ends the output. */
public interface ObjectWriter {
    void write(CmdletObject object);

    void finish();
}
