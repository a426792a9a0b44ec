package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.NUMBER;
import static dev.siegel.cmdlets.table.Types.SPAN;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import java.util.List;

/** The cmdlets of failover (2.14 of the cmdlet reference). */
final class FailoverCmdlets {
    private static final ParameterDescription POOL =
            named("PoolFqdn", TEXT, "The pool that failed.").required();
    private static final ParameterDescription WAIT =
            named("WaitTime", SPAN, "How long the services may take.");
    private static final ParameterDescription UNVERIFIED =
            named("SkipDataVerification", SWITCH, "Does not compare the data first.");
    private static final ParameterDescription DATABASE_TIMEOUT =
            named("DatabaseCommandTimeoutInSeconds", NUMBER, "How long one command may take.");

    private FailoverCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(failOver(), failBack());
    }

    private static CmdletDescription failOver() {
        return cmdlet("Invoke-CsPoolFailOver", "Lets a pool's backup stand in for it.")
                .waitingFor("Failover")
                .asking()
                .taking(
                        POOL,
                        named("DisasterMode", SWITCH, "The pool is gone: do not ask it."),
                        Parameters.FORCE,
                        WAIT,
                        UNVERIFIED,
                        named("FlushStorageService", SWITCH, "Kept, without effect."),
                        named("ServicesStopDelayMins", NUMBER, "Minutes until services stop."),
                        DATABASE_TIMEOUT)
                .examples(
                        "Invoke-CsPoolFailOver -PoolFqdn pool01.example.com -DisasterMode",
                        "Invoke-CsPoolFailOver -PoolFqdn pool01.example.com -WaitTime 00:10:00 -WhatIf");
    }

    private static CmdletDescription failBack() {
        return cmdlet("Invoke-CsPoolFailBack", "Gives a pool its users back.")
                .waitingFor("Failover")
                .asking()
                .taking(
                        POOL,
                        named("DisasterMode", SWITCH, "What was changed meanwhile is lost."),
                        Parameters.FORCE,
                        WAIT,
                        UNVERIFIED,
                        DATABASE_TIMEOUT)
                .examples(
                        "Invoke-CsPoolFailBack -PoolFqdn pool01.example.com",
                        "Invoke-CsPoolFailBack -PoolFqdn pool01.example.com -Confirm:$False");
    }
}
